import { join } from 'node:path';
import { OfficialCalendars } from '../../law/calendar/official-calendars.js';
import { contentId } from '../../platform/database/ids.js';
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/test-app.js';
import { ScenarioLoader } from '../scenario/scenario.loader.js';

const CONTENT = join(import.meta.dirname, '../../../../content');

interface Seen {
  caseNo: string;
  item: { code: string };
  actions: { type: string; available: boolean }[];
}

describe('a worklist of several cases', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
    app.app.get(OfficialCalendars).load(CONTENT);
    await app.app.get(ScenarioLoader).load(CONTENT);
  }, 60_000);
  afterAll(() => app.stop());

  const newcomer = async (): Promise<TestCaller> => app.as(await app.make.person({ roles: ['learner'] }));

  it('gives each case its own acts, has seats to change, and takes no command from a stale desk', async () => {
    const me = await newcomer();
    const { body } = await me.post(`/api/scenarios/${contentId('scenario', 'S11')}/runs`, {
      mode: 'practice',
      variant: 'A',
    });
    const send = (input: object) => me.post(`/api/runs/${body.id as string}/commands`, input);
    const cases = body.cases as Seen[];
    const mayDo = (seen: Seen | undefined, type: string) => seen?.actions.find((one) => one.type === type)?.available;

    expect(body.workbench.jobs.slice(0, cases.length).map(({ lamp }: { lamp: string }) => lamp)).toEqual(
      expect.arrayContaining(['overdue', 'red', 'green']),
    );
    const disclosure = cases.find(({ item }) => item.code === 'SI-11');
    expect(mayDo(disclosure, 'disclose.answer')).toBe(true);
    expect(cases.filter((one) => one !== disclosure).map((one) => mayDo(one, 'disclose.answer'))).not.toContain(true);
    expect(body.posts.map(({ key, taken }: { key: string; taken: boolean }) => [key, taken])).toEqual([
      ['handler', true],
      ['approver', false],
      ['supervisor', false],
    ]);

    const version = body.version as number;
    expect((await send({ type: 'post.take', post: 'supervisor', version })).status).toBe(200);
    expect(await send({ type: 'post.take', post: 'approver', version })).toMatchObject({
      status: 409,
      body: { type: '/problems/run-moved-on' },
    });
    const { body: supervised } = await me.get(`/api/runs/${body.id as string}`);
    expect(supervised.post).toMatchObject({ key: 'supervisor', role: 'R10' });
    expect(supervised.supervision).toHaveLength(cases.length);
    expect(supervised.supervision.flatMap(({ told }: { told: string[] }) => told)).toContain('分管领导');
    expect(
      await send({
        type: 'disclose.answer',
        caseNo: disclosure?.caseNo,
        result: 'granted',
        text: '予以公开，随信附上。',
      }),
    ).toMatchObject({ status: 409, body: { refusal: { rule: 'wrong-post' } } });
  });
});
