import type { QuizChange } from '@lms/contract/assessment/quiz-draft';
import { FakeProblem, type FakeRequest } from '../../shared/testing/fake-server';
import { me } from '../../shared/testing/people';
import { open } from '../../shared/testing/render';
import { Confirm } from '../../shared/ui/confirm';
import { Notices } from '../../shared/ui/notices';
import { QuizEditorPage } from './quiz-editor-page';
import { draft, proof, QUIZ, short, SOURCES } from './testing/drafts';

interface Server {
  part?: string;
  prove?: unknown;
  save?: unknown;
  shown?: ReturnType<typeof draft>;
}

const pause = (length: number) => new Promise((resolve) => setTimeout(resolve, length));

async function render({ part = 'paper', prove = proof(), save, shown = draft() }: Server = {}) {
  const asked: string[] = [];
  const rendering = await open(QuizEditorPage, {
    url: `/quiz-drafts/${QUIZ}?part=${part}`,
    path: 'quiz-drafts/:quizId',
    scope: 'quizzing',
    as: me('trainer'),
    providers: [
      { provide: Confirm, useValue: { ask: ({ title }: { title: string }) => (asked.push(title), true) } },
      { provide: Notices, useValue: { say: () => Promise.resolve(false) } },
    ],
    answer: ({ method, url, body }: FakeRequest) => {
      if (url.endsWith('/quiz-sources')) return SOURCES;
      if (url.endsWith('/quiz-proofs')) return prove;
      if (url.endsWith('/state')) return { ...shown, ...(body as object) };
      if (method === 'PUT') return save ?? { ...shown, ...(body as object), version: shown.version + 1 };
      return shown;
    },
  });
  // The pools are counted after a pause in writing.
  const counted = async () => {
    await pause(400);
    await rendering.page.settle();
  };
  await counted();
  const saved = () => rendering.sent.filter(({ method }) => method === 'PUT').map(({ body }) => body as QuizChange);
  return { ...rendering, asked, counted, saved };
}

jest.setTimeout(30_000);

describe('QuizEditorPage', () => {
  it('shows what everybody gets and what is drawn, with how many there are to draw from', async () => {
    const { page } = await render();

    for (const words of ['收件测验', '共 3 题', '先问哪一句', '可抽 9 题，抽 2 题', '草稿']) {
      expect(page.text).toContain(words);
    }
  });

  it('counts the pool as one writes, and says at the draw with numbers that it is too small', async () => {
    const { page, sent, counted } = await render({ prove: short(40, 9) });

    await page.fill('抽几题', '40');
    await counted();

    expect(page.text).toContain('要抽 40 题，只有 9 题可抽');
    expect(sent.at(-1)?.body).toMatchObject({ sections: [{ draw: { count: 40 } }] });
  });

  it('keeps what is written where the server refuses it for want of questions', async () => {
    const save = new FakeProblem('pool-too-small', { shortfalls: short(8, 5).shortfalls });
    const { page } = await render({ save, prove: short(8, 5) });

    await page.fill('抽几题', '8');
    await page.click('保存');

    expect(page.alert()).toContain('没有保存');
    expect(page.text).toContain('要抽 8 题，只有 5 题可抽');
    expect(page.field('抽几题').value).toBe('8');
  });

  it('saves with the version that was read', async () => {
    const { page, saved } = await render({ part: 'time' });

    await page.fill('时限（分钟）', '45');
    await page.fill('可作答次数', '');
    await page.click('保存');

    expect(saved()).toMatchObject([{ version: 3, settings: { timeLimitMinutes: 45, attempts: null } }]);
    expect(page.text).toContain('没有未保存的改动');
  });

  it('names a fault beside its field before anything is sent', async () => {
    const { page, saved } = await render({ part: 'about' });

    await page.fill('编号', '');
    await page.click('保存');

    expect(page.text).toContain('请填写这一项');
    expect(saved()).toEqual([]);
  });

  it('says what to do when somebody else saved meanwhile', async () => {
    const { page } = await render({ part: 'time', save: new FakeProblem('moved-on') });

    await page.fill('时限（分钟）', '45');
    await page.click('保存');

    expect(page.alert()).toContain('别人刚刚保存了这份测验');
    expect(page.field('时限（分钟）').value).toBe('45');
    expect(page.has('button', '用我的覆盖')).toBe(true);
  });

  it('tells by moment what candidates see', async () => {
    const { page, saved } = await render({ part: 'review' });
    const box = page.field('正确答案 · 刚交卷（2 分钟内）');

    box.checked = false;
    box.dispatchEvent(new Event('change'));
    await page.settle();
    await page.click('保存');

    const review = saved()[0]?.settings.review;
    expect(review?.['just-after']).not.toContain('right-answers');
    expect(review?.later).toContain('right-answers');
  });

  it('holds a question at one version, takes it out, and brings it back', async () => {
    const { page, saved } = await render();

    await page.fill('第 1 题用哪个版本', '1');
    await page.click('移出第 1 题');
    expect(page.text).toContain('没有固定的题');
    await page.click('撤销删除');
    await page.click('保存');

    expect(saved()).toMatchObject([{ sections: [{ questions: ['first'], pins: { first: 1 } }] }]);
  });

  it('opens the quiz after a question, and asks before unsaved work is left', async () => {
    const { page, asked, sent } = await render();

    await page.click('开放给学员');

    expect(asked).toEqual(['开放“收件测验”？']);
    expect(sent.find(({ url }) => url.endsWith('/state'))?.body).toEqual({ state: 'open', version: 3 });
  });
});
