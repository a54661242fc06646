import { join } from 'node:path';
import { SessionsService } from '../../identity/session/sessions.service.js';
import { Jobs } from '../../jobs/job/jobs.service.js';
import { OfficialCalendars } from '../../law/calendar/official-calendars.js';
import { makeQuiz } from '../../platform/testing/make-quiz.js';
import type { TestPerson } from '../../platform/testing/factory.js';
import { startTestApp, type TestApp } from '../../platform/testing/test-app.js';
import { INBOX_UPKEEP } from '../upkeep/inbox-upkeep.js';

const ESSAY = { type: 'essay', area: 'K2', text: '写一份告知', points: 6, guide: [{ text: '写清期限', points: 6 }] };
const TRUTH = { type: 'true-false', area: 'K2', points: 6, text: '对吗', answer: true, explanation: '对' };

interface Message {
  id: string;
  kind: string;
  link: string;
  values: Record<string, unknown>;
}

describe('news for staff', () => {
  let app: TestApp;
  let unit: string;
  let candidate: TestPerson;
  let marker: TestPerson;
  let trainer: TestPerson;

  beforeAll(async () => {
    app = await startTestApp();
    app.app.get(OfficialCalendars).load(join(import.meta.dirname, '../../../../content'));
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    app.clock.set('2026-06-15T01:00:00.000Z');
    const above = await app.make.unit();
    unit = await app.make.unit({ parent: above });
    candidate = await app.make.person({ roles: ['learner'], unit });
    marker = await app.make.person({ roles: ['marker'], unit });
    trainer = await app.make.person({ roles: ['trainer'], unit: above });
  });

  const inboxOf = async (person: TestPerson): Promise<Message[]> =>
    (await app.as(person).get('/api/me/inbox')).body.items;
  const kindsOf = async (person: TestPerson) => (await inboxOf(person)).map(({ kind }) => kind);
  const quizOf = (item: object, settings = {}) => makeQuiz(app, { items: [item], settings });
  const sit = async (quizId: string, answer: object, who = candidate) => {
    const me = app.as(who);
    const { body } = await me.post(`/api/quizzes/${quizId}/attempts`);
    await me.put(`/api/attempts/${body.id}/answers/1`, { sequence: 1, answer });
    await me.post(`/api/attempts/${body.id}/submission`);
    await app.settle();
    return body.id as string;
  };
  const WRITTEN = { type: 'essay', text: '五日内一次告知。' };
  const FALSE = { type: 'true-false', value: false };

  it('tells those in reach once that texts wait, until they have read it', async () => {
    const quiz = await quizOf(ESSAY);
    const far = await app.make.person({ roles: ['marker'], unit: await app.make.unit() });
    const manager = await app.make.person({ roles: ['manager', 'marker'], unit });
    const chief = await app.make.person({ roles: ['marker'], unit: await app.make.organisation() });
    for (let time = 0; time < 3; time++) await sit(quiz.id, WRITTEN);

    expect(await inboxOf(marker)).toMatchObject([
      { kind: 'marking-waits', link: `/marking?subject=${quiz.id}`, values: { subject: '试测' } },
    ]);
    for (const above of [trainer, chief]) expect(await kindsOf(above)).toEqual(['marking-waits']);
    for (const nobody of [far, manager]) expect(await kindsOf(nobody)).toEqual([]);
    expect(await kindsOf(candidate)).not.toContain('marking-waits');

    await app.as(marker).post('/api/me/inbox/reading');
    await sit(quiz.id, WRITTEN);
    expect(await kindsOf(marker)).toEqual(['marking-waits', 'marking-waits']);
  });

  it('tells who may answer an appeal that it was filed, and once more when its day is near', async () => {
    const id = await sit((await quizOf(TRUTH)).id, FALSE);
    const trainerCaller = app.as(trainer);
    await trainerCaller.post(`/api/attempts/${id}/marks/1/overrides`, { points: 1, reason: '一点', seen: null });
    const { body } = await app.as(candidate).post(`/api/attempts/${id}/appeals/1`, { text: '题干没有写明期限。' });
    await app.settle();
    const appeal = body.items[0] as { id: string; dueDay: string };

    expect(await inboxOf(marker)).toMatchObject([
      { kind: 'appeal-waits', link: `/marks/appeals/${appeal.id}`, values: { dueDay: appeal.dueDay } },
    ]);
    // Whoever gave the mark does not answer.
    expect(await kindsOf(trainer)).toEqual([]);

    const upkeep = async (day: string) => {
      app.clock.set(`${day}T01:00:00.000Z`);
      await app.app.get(Jobs).enqueue(INBOX_UPKEEP, {}, { key: 'daily' });
      await app.settle();
    };
    await upkeep('2026-06-25');
    expect(await kindsOf(await again(marker))).toEqual(['appeal-waits']);
    for (const day of ['2026-06-28', '2026-06-29']) await upkeep(day);
    expect(await kindsOf(await again(marker))).toEqual(['appeal-due', 'appeal-waits']);
  });

  it('tells candidates of released results, and of what a regrade did to them', async () => {
    const quiz = await quizOf(TRUTH, { release: 'together', passPercent: 50 });
    await sit(quiz.id, { type: 'true-false', value: true });
    expect(await kindsOf(candidate)).toEqual([]);

    await app.as(trainer).post(`/api/marked-quizzes/${quiz.id}/release`);
    await app.settle();

    expect(await kindsOf(candidate)).toEqual(['quiz-passed']);
  });

  /** A session that is signed in at the day to which the clock was set. */
  const again = async (person: TestPerson): Promise<TestPerson> => ({
    ...person,
    token: await app.app.get(SessionsService).open(person.id, 'spec'),
  });
});
