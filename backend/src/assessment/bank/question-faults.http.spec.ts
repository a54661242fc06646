import { startTestApp, type TestApp } from '../../platform/testing/test-app.js';

const words = (zh: string, en = `${zh} in English`) => ({ 'zh-CN': zh, en });
const CHOICES = [
  { id: 'a', text: words('共享'), fraction: 100 },
  { id: 'b', text: words('原件') },
];
const item = (more: object = {}) => ({
  ...{ type: 'single-choice', area: 'K2', text: words('哪一项？'), choices: CHOICES },
  ...more,
});

describe('trying a question before it is stored', () => {
  let app: TestApp;
  let bankId: string;

  beforeAll(async () => {
    app = await startTestApp();
    bankId = (await trainer().post('/api/question-banks', { title: words('题库') })).body.id;
  });
  afterAll(() => app.stop());

  const trainer = () => app.as('trainer');

  it('says in the reader’s language, at its field, what contradicts itself or cannot be worked out', async () => {
    const computed = (expression: string) =>
      item({
        ...{ type: 'computed', choices: undefined, parameters: { fee: [0, 5] } },
        formula: { rule: 'number', expression },
      });
    const said = async (sent: object, language: string) =>
      (await trainer().post('/api/questions', { bankId, item: sent }, { 'accept-language': language })).body.errors;
    const wrong = item({ choices: CHOICES.map((choice) => ({ ...choice, fraction: 50 })) });

    expect(await said(wrong, 'zh-CN')).toEqual([
      { pointer: '#/item/choices', detail: '要有一项得分为 100 %', key: 'one-whole' },
    ]);
    expect(await said(wrong, 'en')).toMatchObject([{ detail: 'one needs the fraction 100' }]);
    expect(await said(computed('1 / {fee}'), 'zh-CN')).toEqual([
      { pointer: '#/item/formula/expression', detail: '算出的不是数' },
    ]);
  });

  it('opens a hint of the preview with each try that failed', async () => {
    const hinted = item({ hints: [words('想一想'), words('看第三十二条')] });
    const send = async (more: object) =>
      (await trainer().post('/api/questions/previews', { item: hinted, seed: 'x', ...more })).body.view.hints;
    const wrong = { answer: { type: 'single-choice', choice: 'b' } };

    expect(await send({})).toEqual([]);
    expect(await send(wrong)).toEqual(['想一想']);
    expect(await send({ ...wrong, wrong: 1 })).toEqual(['想一想', '看第三十二条']);
    expect(await send({ wrong: 1, answer: { type: 'single-choice', choice: 'a' } })).toEqual(['想一想']);
  });
});
