import { join } from 'node:path';
import type { DeadlineView } from '../../../contract/law/deadline.js';
import type { LimitList } from '../../../contract/law/limit.js';
import { startTestApp, type TestApp } from '../../platform/testing/test-app.js';
import { LawsLoader } from '../law/laws.loader.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
  await app.app.get(LawsLoader).load(join(import.meta.dirname, '../../../../content'));
});
afterAll(() => app.stop());

const asked = (query: string, language = 'zh-CN') =>
  app.as('learner').get(`/api/deadlines?${query}`, { 'accept-language': language });
const counted = async (query: string, language?: string): Promise<DeadlineView> =>
  (await asked(query, language)).body as DeadlineView;

describe('GET /api/deadlines', () => {
  it('answers with the due day, and each day counted or not and why, in the language asked for', async () => {
    const chinese = await counted('from=2026-09-29&days=5&unit=working');
    const english = await counted('from=2026-09-29&days=5&unit=working', 'en');

    expect(chinese.due).toBe('2026-10-12');
    expect(chinese.days[1]).toEqual({
      date: '2026-10-01',
      counted: false,
      nth: null,
      role: 'holiday',
      why: '国庆节放假，不计入',
    });
    expect(chinese.days.at(-1)).toMatchObject({ nth: 5, role: 'counted' });
    expect(english.days[1]?.why).toBe('Day off for National Day: not counted');
  });

  it('takes pauses, the extension and the roll from the address', async () => {
    const paused = 'from=2026-07-01&days=20&pause=2026-07-08..2026-07-10&pause=2026-07-13..2026-07-14';

    expect(await counted(paused)).toMatchObject({ due: '2026-08-05' });
    expect(await counted('from=2026-04-28&days=20&extension=10')).toMatchObject({ due: '2026-06-11' });
    expect(await counted('from=2026-06-12&days=15&unit=calendar')).toMatchObject({ due: '2026-06-29' });
    expect(await counted('from=2026-06-12&days=15&unit=calendar&roll=false')).toMatchObject({ due: '2026-06-27' });
    expect(await counted('from=2026-10-12&days=7&direction=before')).toMatchObject({ due: '2026-09-24' });
  });

  it('refuses to guess a year without its official calendar, and names the year', async () => {
    expect(await asked('from=2026-12-25&days=10')).toMatchObject({
      status: 409,
      body: { type: '/problems/calendar-not-loaded', year: 2027 },
    });
  });

  it('never counts further than the calendars reach, however long the limit', async () => {
    expect(await asked('from=2025-01-01&days=3660&unit=months')).toMatchObject({ status: 409, body: { year: 2027 } });
  });

  it.each([
    ['no such day', 'from=2026-02-30&days=5', 'from'],
    ['no length', 'from=2026-06-15', 'days'],
    ['no days', 'from=2026-06-15&days=0', 'days'],
    ['too many days', 'from=2026-06-15&days=99999', 'days'],
    ['half a day', 'from=2026-06-15&days=1.5', 'days'],
    ['an unknown unit', 'from=2026-06-15&days=5&unit=weeks', 'unit'],
    ['a pause that ends before it starts', 'from=2026-06-15&days=5&pause=2026-06-20..2026-06-18', 'pause'],
    ['a pause without an end', 'from=2026-06-15&days=5&pause=2026-06-20', 'pause'],
    ['too many pauses', `from=2026-06-15&days=5${'&pause=2026-06-20..2026-06-20'.repeat(51)}`, 'pause'],
  ])('names the faulty parameter: %s', async (_name, query, parameter) => {
    const { status, body } = await asked(query);

    expect(status).toBe(400);
    expect((body as { errors: { parameter: string }[] }).errors[0]?.parameter).toMatch(new RegExp(`^${parameter}`));
  });

  it('asks strangers to sign in', async () => {
    expect(await app.anonymous().get('/api/deadlines?from=2026-06-15&days=5')).toMatchObject({ status: 401 });
  });
});

describe('GET /api/limits', () => {
  it('lists the twenty-one limits with their articles, and the years that can be counted', async () => {
    const { body } = await app.as('manager').get('/api/limits', { 'accept-language': 'en' });
    const { items, total, years } = body as LimitList;
    const [first] = items;

    expect(total).toBe(21);
    expect(years).toEqual([2025, 2026]);
    expect(first).toMatchObject({ code: 'TL-01', name: 'One-time correction notice', length: 5, unit: 'working' });
    expect(items.find(({ code }) => code === 'TL-20')).toMatchObject({ length: null, excluded: 'licensing-art-45' });
    expect(await app.as('manager').get(`/api/laws/${first?.cites[0]?.lawId ?? ''}`)).toMatchObject({ status: 200 });
  });

  it('asks strangers to sign in', async () => {
    expect(await app.anonymous().get('/api/limits')).toMatchObject({ status: 401 });
  });
});
