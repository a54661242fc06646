import type { RecallCard, RecallDay, RecallOutcome } from '@lms/contract/assessment/recall';
import type { KnowledgeStanding } from '@lms/contract/certification/knowledge';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { open } from '../../shared/testing/render';
import { RecallPage } from './recall-page';

const day = (more: Partial<RecallDay> = {}): RecallDay => ({
  ...{ on: '2026-06-15', due: 2, done: 0, right: 0, tomorrow: 1, cards: 4 },
  week: ['09', '10', '11', '12', '13', '14', '15'].map((date, at) => ({
    on: `2026-06-${date}`,
    answered: at === 4 ? 3 : 0,
  })),
  ...more,
});
const card = (id: string, text: string): RecallCard => ({
  ...{ id, version: 1, wording: 'w', last: { at: '2026-06-12T02:00:00.000Z', rating: 'again' } },
  item: { type: 'true-false', text, points: 1, area: 'K3', hints: [] },
});
const KNOWLEDGE: KnowledgeStanding = {
  ...{ on: '2026-06-15', programs: ['窗口服务类 · 初级'], isAllStrong: false },
  areas: [
    { area: 'K2', state: 'strong', share: 1, met: 5, needed: 5 },
    { area: 'K3', state: 'weak', share: 0.2, met: 2, needed: 5 },
  ],
};
const outcome = (more: Partial<RecallOutcome> = {}): RecallOutcome => ({
  ...{ id: 'a', version: 2, rating: 'good', nextOn: '2026-06-18', easyOn: '2026-06-19' },
  feedback: { verdict: 'right', explanation: '因为对' },
  day: day({ due: 1, done: 1, right: 1 }),
  ...more,
});
const TWO = { day: day(), items: [card('a', '甲说得对吗'), card('b', '乙说得对吗')], total: 2 };

const show = (session: object, write: (request: FakeRequest) => unknown = () => outcome()) =>
  open(RecallPage, {
    ...{ url: '/recall', scope: 'recall' },
    answer: (request) => {
      if (request.method !== 'GET') return write(request);
      return request.url === '/api/recall' ? session : KNOWLEDGE;
    },
  });
const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

describe('the daily recall', () => {
  it('asks one question at a time, and says where one stands', async () => {
    const { page } = await show(TWO);

    expect(page.text).toContain('甲说得对吗');
    expect(page.text).not.toContain('乙说得对吗');
    expect(page.text).toContain('0 / 2');
    expect(page.text).toContain('6月12日没答对');
    expect(page.text).toContain('近七天复习了 1 天');
    expect(page.text).toContain('窗口服务类 · 初级');
    expect(page.text).toContain('薄弱');
    expect(page.text).toContain('遇到过 2 道不同的题，至少要 5 道');
    expect(page.button('看看对不对').disabled).toBe(true);
  });

  it('says at once whether it was right and why, and goes on', async () => {
    const { page, writes } = await show(TWO);
    press('a');
    await page.settle();

    await page.click('看看对不对');

    expect(writes().map(({ url, body }) => [url, body])).toEqual([
      ['/api/recall/cards/a/answers', { version: 1, wording: 'w', answer: { type: 'true-false', value: true } }],
    ]);
    expect(page.text).toContain('答对了');
    expect(page.text).toContain('因为对');
    expect(page.text).toContain('6月18日再问');
    expect(page.text).toContain('1 / 2');
    expect(document.activeElement?.textContent).toContain('下一题');

    await page.click('下一题');
    expect(page.text).toContain('乙说得对吗');
    expect(page.text).not.toContain('因为对');
  });

  it('is worked by keys alone', async () => {
    const { page, writes } = await show(TWO);

    press('Enter');
    press('b');
    await page.settle();
    press('Enter');
    await page.settle();
    expect(writes()[0]?.body).toMatchObject({ answer: { value: false } });

    document.querySelector<HTMLElement>('#stem')?.focus();
    press('Enter');
    await page.settle();
    expect(page.text).toContain('乙说得对吗');
  });

  it('shows the answer to whoever does not know', async () => {
    const { page, writes } = await show(TWO, () =>
      outcome({
        rating: 'again',
        easyOn: null,
        feedback: { verdict: 'empty', rightAnswer: { type: 'true-false', value: true } },
      }),
    );

    await page.click('不知道，看答案');

    expect(writes()[0]?.body).toMatchObject({ answer: null });
    expect(page.text).toContain('明天再来一次');
    expect(page.has('button', '太简单')).toBe(false);
  });

  it('lets a right answer be called easy, and goes on', async () => {
    const { page, writes } = await show(TWO, ({ method }) =>
      method === 'PUT' ? { id: 'a', nextOn: '2026-06-19' } : outcome(),
    );
    press('a');
    await page.settle();
    await page.click('看看对不对');

    await page.click('太简单，晚点再问');

    expect(writes()[1]).toMatchObject({ url: '/api/recall/cards/a/ease', body: { version: 2 } });
    expect(page.text).toContain('乙说得对吗');
  });

  it('ends with what was done, and with what tomorrow brings', async () => {
    const { page } = await show({ day: day({ due: 1 }), items: [card('a', '甲说得对吗')], total: 1 }, () =>
      outcome({ day: day({ due: 0, done: 1, right: 1 }) }),
    );
    press('a');
    await page.settle();
    await page.click('看看对不对');

    await page.click('完成');

    expect(page.text).toContain('今天的复习完成了');
    expect(page.text).toContain('答了 1 题，全对。');
    expect(page.text).toContain('明天 1 题');
    expect(page.link('回首页').getAttribute('href')).toBe('/');
  });

  it.each([
    ['nothing to recall at all', { due: 0, cards: 0, tomorrow: 0 }, '还没有要复习的题'],
    ['nothing today', { due: 0, tomorrow: 0 }, '今天没有要复习的题'],
  ])('says so where there is %s', async (_, more, words) => {
    const { page } = await show({ day: day(more), items: [], total: 0 });

    expect(page.text).toContain(words);
  });

  it('reads the day again where the question was answered in another window', async () => {
    let asked = 0;
    const { page } = await open(RecallPage, {
      ...{ url: '/recall', scope: 'recall' },
      answer: (request) => {
        if (request.method !== 'GET') return new FakeProblem('recall-answered');
        if (request.url !== '/api/recall') return KNOWLEDGE;
        asked += 1;
        return asked === 1 ? TWO : { day: day({ due: 1, done: 1 }), items: [card('b', '乙说得对吗')], total: 1 };
      },
    });
    press('a');
    await page.settle();

    await page.click('看看对不对');

    expect(page.text).toContain('乙说得对吗');
    expect(page.text).toContain('1 / 2');
    expect(document.body.textContent).toContain('这道题已经答过了');
  });

  it('keeps the answer where the server was not there, to be sent again', async () => {
    let isBroken = true;
    const { page, writes } = await show(TWO, () => (isBroken ? new FakeProblem('unavailable') : outcome()));
    press('a');
    await page.settle();
    await page.click('看看对不对');
    expect(page.text).toContain('甲说得对吗');

    isBroken = false;
    await page.click('看看对不对');

    expect(writes()).toHaveLength(2);
    expect(page.text).toContain('因为对');
  });
});
