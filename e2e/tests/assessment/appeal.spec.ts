import { type Browser, expect, type Page, test } from '@playwright/test';
import { look } from '../../support/looking.js';
import { signIn } from '../../support/people.js';
import { QuizPaper } from '../../support/quiz-paper.js';

interface Paper {
  id: string;
  slots: { slot: number; item: { type: string } }[];
}

const as = async (browser: Browser, who: string): Promise<Page> => {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, who);
  return page;
};

/** Nobody is drawn for a second marker here. Gives back the rule as it was. */
async function withoutSecondMarker(admin: Page): Promise<() => Promise<void>> {
  const { items } = (await (await admin.request.get('/api/marking-rules')).json()) as {
    items: { mode: string; second: string; version: number }[];
  };
  const { mode: _, ...rule } = items.find(({ mode }) => mode === 'exam') ?? { mode: '', second: '', version: 0 };
  const put = (second: string, version: number) =>
    admin.request.put('/api/marking-rules/exam', { data: { ...rule, second, version } });
  expect((await put('never', rule.version)).ok()).toBe(true);
  return async () => expect((await put(rule.second, rule.version + 1)).ok()).toBe(true);
}

/** Starts an attempt whose paper asks for a text; the second draws what the first did not. */
async function startWithText(page: Page): Promise<{ id: string; slot: number }> {
  const { items } = (await (await page.request.get('/api/quizzes')).json()) as { items: { id: string }[] };
  const quiz = items[0]?.id ?? '';
  for (const _ of [1, 2]) {
    const paper = (await (await page.request.post(`/api/quizzes/${quiz}/attempts`)).json()) as Paper;
    const slot = paper.slots.find(({ item }) => ['short-answer', 'case'].includes(item.type))?.slot;
    if (slot !== undefined) return { id: paper.id, slot };
    await page.request.post(`/api/attempts/${paper.id}/submission`);
  }
  throw new Error('no paper asks for a text');
}

test('a text is marked, the candidate appeals, and the trainer upholds the appeal', async ({ browser }) => {
  const admin = await as(browser, 'admin');
  const restore = await withoutSecondMarker(admin);
  const candidate = await as(browser, 'yl027');
  const courses = (await (await candidate.request.get('/api/courses')).json()) as { items: { id: string }[] };
  for (const { id } of courses.items) await candidate.request.post('/api/enrolments', { data: { courseId: id } });

  const { id, slot } = await startWithText(candidate);
  await candidate.goto(`/quizzes/attempts/${id}`);
  const paper = new QuizPaper(candidate);
  for (let at = 1; at < slot; at++) await paper.next();
  const boxes = candidate
    .getByRole('region')
    .filter({ has: candidate.locator('[id^=stem-]') })
    .getByRole('textbox');
  await expect(boxes.first()).toBeVisible();
  for (const box of await boxes.all()) await box.fill('我去问一下同事再告诉您。');
  await expect(candidate.getByText(/已保存 \d\d:\d\d:\d\d/)).toBeVisible();
  await candidate.getByRole('button', { name: '交卷' }).first().click();
  await candidate.getByRole('alertdialog').getByRole('button', { name: '交卷' }).click();
  await expect(candidate.getByText('暂定', { exact: true })).toBeVisible();

  const marker = await as(browser, 'marker');
  await marker.goto('/marking?mode=exam&order=question');
  await expect(marker.getByRole('heading', { name: '评分', level: 1 })).toBeVisible();
  await look(marker, 'marking-quiz-queue');
  const number = id.slice(-6).toUpperCase();
  const row = marker.getByRole('row').filter({ hasText: number });
  await expect(row.first()).toBeVisible();
  await row.first().getByRole('link').click();
  const take = marker.getByRole('button', { name: /^采用自动判分/ });
  await expect(take).toBeVisible();
  await look(marker, 'marking-quiz-desk');
  await marker.getByLabel('评语', { exact: true }).fill('没有写出要点。');
  await marker.getByText(/^常用评语/).click();
  await marker.getByRole('button', { name: '把现在的评语存为常用' }).click();
  await expect(marker.getByRole('button', { name: '没有写出要点。', exact: true })).toBeVisible();
  await take.click();
  const next = marker.getByRole('button', { name: '下一段' });
  if ((await next.count()) > 0) {
    await next.click();
    await take.click();
  }
  await marker.getByRole('button', { name: '保存并下一份' }).click();
  await expect(marker.getByText(number)).toBeHidden();

  await expect
    .poll(async () => {
      await candidate.reload();
      await expect(candidate.getByRole('heading', { name: /A03/ })).toBeVisible();
      return candidate.getByText('人工评分').count();
    })
    .toBeGreaterThan(0);
  const question = candidate.getByRole('listitem').filter({ has: candidate.locator(`#stem-${String(slot)}`) });
  await expect(question).toContainText('没有写出要点。');
  await question.getByRole('button', { name: /^对得分有异议/ }).click();
  await question.getByLabel('为什么有异议').fill('题目没有说明要写几个要点，我的做法也是规定允许的。');
  await question.getByRole('button', { name: '提出申诉' }).click();
  await expect(question.getByText('待答复')).toBeVisible();
  await look(candidate, 'appeal-filed');

  const trainer = await as(browser, 'trainer');
  await trainer.goto('/marks/appeals');
  await expect(trainer.getByRole('link', { name: /A03/ }).first()).toBeVisible();
  await look(trainer, 'appeals');
  await trainer.getByRole('link', { name: /A03/ }).first().click();
  await expect(trainer.getByText('题目没有说明要写几个要点')).toBeVisible();
  await trainer.getByRole('radio', { name: '成立，改分' }).check();
  await trainer.getByLabel(/^得分（满分/).fill('1');
  await trainer.getByLabel('答复考生').fill('题干确有含糊之处，酌情给分。');
  await look(trainer, 'appeal-decide');
  await trainer.getByRole('button', { name: '答复', exact: true }).click();
  await expect(trainer.getByText('成立', { exact: true })).toBeVisible();

  await candidate.reload();
  await expect(question.getByText('成立', { exact: true })).toBeVisible();
  await expect(question).toContainText('得分已更改');
  await expect(question).toContainText('题干确有含糊之处，酌情给分。');
  await restore();
});
