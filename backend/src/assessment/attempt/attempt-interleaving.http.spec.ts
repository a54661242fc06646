import * as fc from 'fast-check';
import { propertyRuns } from '../../platform/testing/property-runs.js';
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/test-app.js';
import { AnswerLog } from './attempt.entity.js';
import { type MadeQuiz, makeQuiz } from '../../platform/testing/make-quiz.js';

interface SaveStep {
  do: 'save';
  slot: number;
  sequence: number;
  value: boolean;
}
type Step =
  SaveStep | { do: 'reload' | 'submit' | 'pause' | 'resumption' } | { do: 'wait' | 'extend'; minutes: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('save' as const),
      slot: fc.integer({ min: 1, max: 3 }),
      sequence: fc.integer({ min: 1, max: 5 }),
      value: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('reload', 'pause', 'resumption') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('submit') }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('wait', 'extend'), minutes: fc.integer({ min: 1, max: 12 }) }),
  },
);
/** Steps of one burst reach the server together; bursts follow each other. */
const bursts = fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 });

describe('an attempt under fire', () => {
  let app: TestApp;
  let quiz: MadeQuiz;
  let watcher: TestCaller;

  beforeAll(async () => {
    app = await startTestApp();
    quiz = await makeQuiz(app, { settings: { timeLimitMinutes: 30, attempts: null } });
    watcher = app.as(await app.make.person({ roles: ['invigilator'] }));
  });
  afterAll(() => app.stop());

  it('ends with exactly the last acknowledged answers, for any interleaving of saves, reloads, waiting, pauses, extensions and submission', async () => {
    await fc.assert(
      fc.asyncProperty(bursts, async (plan) => {
        app.clock.set('2026-06-15T01:00:00.000Z');
        const me = app.as(await app.make.person());
        const attempt = (await me.post(`/api/quizzes/${quiz.id}/attempts`)).body as { id: string };
        const acknowledged = new Map<number, SaveStep>();

        for (const burst of plan) await Promise.all(burst.map((one) => run(me, attempt.id, one, acknowledged)));
        const { body } = await me.post(`/api/attempts/${attempt.id}/submission`);

        for (const { slot, answer, sequence } of body.slots as {
          slot: number;
          answer: { value: boolean } | null;
          sequence: number;
        }[]) {
          const last = acknowledged.get(slot);
          expect([answer?.value, sequence]).toEqual([last?.value, last?.sequence ?? 0]);
        }
        await expectLogAgrees(attempt.id, acknowledged);
      }),
      { numRuns: Math.ceil(propertyRuns / 20) },
    );
  });

  async function run(me: TestCaller, attemptId: string, one: Step, acknowledged: Map<number, SaveStep>): Promise<void> {
    switch (one.do) {
      case 'wait':
        app.clock.advance(one.minutes);
        break;
      case 'reload':
        await me.get(`/api/attempts/${attemptId}`);
        break;
      case 'extend':
        await watcher.post(`/api/attempts/${attemptId}/extra-time`, { minutes: one.minutes, reason: '网络中断' });
        break;
      case 'pause':
      case 'resumption':
        await watcher.post(`/api/attempts/${attemptId}/${one.do}`, { reason: '消防警报' });
        break;
      case 'submit':
        await me.post(`/api/attempts/${attemptId}/submission`);
        break;
      case 'save':
        if (await isStored(me, attemptId, one)) remember(acknowledged, one);
    }
  }

  /** Whether the server says that this very answer is what it has. */
  async function isStored(me: TestCaller, attemptId: string, { slot, sequence, value }: SaveStep): Promise<boolean> {
    const answer = { type: 'true-false', value };
    const { status, body } = await me.put(`/api/attempts/${attemptId}/answers/${slot}`, { sequence, answer });
    return status === 200 && body.sequence === sequence && body.answer.value === value;
  }

  /** The log, replayed, gives the same paper. */
  async function expectLogAgrees(attemptId: string, acknowledged: Map<number, SaveStep>): Promise<void> {
    const log = await app.database.read.find(AnswerLog, {
      where: { attemptId, outcome: 'saved' },
      order: { sequence: 'ASC' },
    });
    const replayed = new Map(log.map(({ slot, sequence }) => [slot, sequence]));
    expect(replayed).toEqual(new Map([...acknowledged].map(([slot, { sequence }]) => [slot, sequence])));
  }
});

function remember(acknowledged: Map<number, SaveStep>, one: SaveStep): void {
  if (one.sequence > (acknowledged.get(one.slot)?.sequence ?? 0)) acknowledged.set(one.slot, one);
}
