import { startTestApp, type TestApp } from '../../platform/testing/test-app.js';
import { CertificationTest, PROGRAM_ID } from '../testing/programs.js';

describe('programs', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
    await new CertificationTest(app).loadProgram();
  });
  afterAll(() => app.stop());

  it('say what they ask for and how long they last', async () => {
    const { body } = await app.as('learner').get('/api/programs', { 'accept-language': 'en' });

    expect(body.total).toBe(3);
    const byCode = (code: string) => body.items.find((program: { code: string }) => program.code === code);
    expect(byCode('W2').requirements.at(-1)).toMatchObject({ kind: 'skill-exam', needs: 'Pass it' });
    expect(byCode('W1')).toMatchObject({
      id: PROGRAM_ID,
      code: 'W1',
      rules: { validity: { months: 24 }, dueDays: 30, graceDays: 14 },
      requirements: [
        { kind: 'course', needs: 'Complete it' },
        { kind: 'quiz', needs: 'Pass with 60 of 100' },
        { kind: 'scenario', needs: 'Reach 60 of 100 in exam mode, without a critical failure' },
      ],
    });
    expect(byCode('W1').rulesInWords).toContain('Valid for 24 months, the last day included');
    expect((await app.anonymous().get('/api/programs')).status).toBe(401);
  });

  it('can be tried out on made-up histories', async () => {
    const simulation = {
      program: {
        validity: { months: 12 },
        dueDays: 14,
        renewal: { opensDaysBefore: 60, whenLate: 'from-completion' },
        graceDays: 14,
        refresher: null,
      },
      histories: [{ assignedOn: '2023-02-01', events: [{ type: 'won', at: '2023-02-12T02:00:00Z' }] }],
      days: ['2023-02-16'],
    };

    const { status, body } = await app.as('learner').post('/api/programs/simulation', simulation);

    expect(status).toBe(200);
    expect(body).toEqual({
      histories: [
        {
          periods: [{ validFrom: '2023-02-12', lastDay: '2024-02-11', outcome: 'won', late: false }],
          days: [
            {
              day: '2023-02-16',
              status: 'certified',
              why: '2023年2月12日取得，有效期至 2024年2月11日',
              nextDue: null,
              missedCycles: 0,
            },
          ],
        },
      ],
    });
  });

  it('name each fault of a made-up history', async () => {
    const { status, body } = await app.as('learner').post('/api/programs/simulation', {
      program: { validity: { weeks: 3 } },
      histories: [{ assignedOn: '2023-02-30', events: [{ type: 'won' }] }],
    });

    expect(status).toBe(400);
    const pointers = body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(
      expect.arrayContaining(['#/program/validity', '#/histories/0/assignedOn', '#/histories/0/events/0']),
    );
  });
});
