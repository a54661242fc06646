import { type MadeQuiz, makeQuiz } from '../../platform/testing/make-quiz.js';
import { startTestApp, type TestApp, type TestCaller } from '../../platform/testing/test-app.js';

interface Asked {
  id: string;
  slots: { slot: number; item: { text: string } }[];
}

describe('questions that change while attempts run', () => {
  let app: TestApp;
  let quiz: MadeQuiz;
  let me: TestCaller;

  beforeAll(async () => (app = await startTestApp()));
  afterAll(() => app.stop());
  beforeEach(async () => {
    quiz = await makeQuiz(app, { settings: { attempts: null }, draw: 3 });
    me = app.as(await app.make.person());
  });

  const trainer = () => app.as('trainer');
  const start = async (): Promise<Asked> => (await me.post(`/api/quizzes/${quiz.id}/attempts`)).body;
  const read = async ({ id }: Asked): Promise<Asked> => (await me.get(`/api/attempts/${id}`)).body;
  const textsOf = ({ slots }: Asked) => slots.map(({ item }) => item.text);
  const inBank = async () => {
    const { items } = (await trainer().get('/api/question-banks')).body;
    const bank = items.find(({ slug }: { slug: string }) => slug === quiz.slug);
    return (await trainer().get(`/api/questions?bank=${bank.id}`)).body.items as { id: string }[];
  };
  const change = async (id: string, more: object) => {
    const { revision, item } = (await trainer().get(`/api/questions/${id}`)).body;
    const { status, body } = await trainer().put(`/api/questions/${id}`, { revision, item: { ...item, ...more } });
    expect({ status, body }).toMatchObject({ status: 200 });
  };
  const become = async (id: string, state: string) => {
    const { revision } = (await trainer().get(`/api/questions/${id}`)).body;
    expect((await trainer().put(`/api/questions/${id}/state`, { revision, state })).status).toBe(200);
  };
  const answerAll = async ({ id, slots }: Asked, value: boolean) => {
    for (const { slot } of slots) {
      await me.put(`/api/attempts/${id}/answers/${slot}`, { sequence: 1, answer: { type: 'true-false', value } });
    }
    return (await me.post(`/api/attempts/${id}/submission`)).body.result;
  };

  it('asks and marks a running attempt by what it was drawn with; the next one by what is there now', async () => {
    const running = await start();
    for (const { id } of await inBank()) {
      await change(id, { text: { 'zh-CN': '相反的说法', en: 'The opposite' }, answer: false });
      await become(id, 'ready');
    }

    expect(textsOf(await read(running))).toEqual(textsOf(running));
    expect(await answerAll(running, true)).toMatchObject({ points: 3, percent: 100 });

    const next = await start();

    expect(new Set(textsOf(next))).toEqual(new Set(['相反的说法']));
    expect(await answerAll(next, true)).toMatchObject({ points: 0, percent: 0 });
  });

  it('leaves a retired question in the papers that have it, and in no other', async () => {
    const running = await start();
    const [first] = textsOf(running);
    for (const { id } of await inBank()) {
      const { item } = (await trainer().get(`/api/questions/${id}`)).body;
      if (item.text['zh-CN'] === first) await become(id, 'retired');
    }

    expect(textsOf(await read(running))).toContain(first);
    expect(await answerAll(running, true)).toMatchObject({ points: 3 });
    expect(textsOf(await start())).not.toContain(first);
  });
});
