import { expect, type Page, test } from '@playwright/test';
import { expectNoSidewaysScroll, look } from '../../support/looking.js';
import { signIn } from '../../support/people.js';

/** Hands in a paper of A03 on which nothing is answered: all of it was missed. */
async function handInNothing(page: Page): Promise<void> {
  const courses = (await (await page.request.get('/api/courses')).json()) as { items: { id: string }[] };
  for (const { id } of courses.items) await page.request.post('/api/enrolments', { data: { courseId: id } });
  const quizzes = (await (await page.request.get('/api/quizzes')).json()) as { items: { id: string; code: string }[] };
  const quiz = quizzes.items.find(({ code }) => code === 'A03')?.id ?? '';
  const started = await page.request.post(`/api/quizzes/${quiz}/attempts`);
  expect(started.ok()).toBe(true);
  const { id } = (await started.json()) as { id: string };
  await page.goto(`/quizzes/attempts/${id}`);
  await expect(page.getByRole('timer')).toBeVisible();
  await page.getByRole('button', { name: '交卷' }).first().click();
  await page.getByRole('alertdialog').getByRole('button', { name: '交卷' }).click();
  await expect(page).toHaveURL(/\/result$/);
}

test('what was missed in a quiz is offered on home, recalled, and gone until its next day', async ({ page }) => {
  await signIn(page, 'yl018');
  await handInNothing(page);

  const offer = page.getByRole('heading', { name: '每日复习', level: 2 });
  // The news of the attempt is delivered shortly after it.
  await expect(async () => {
    await page.goto('/');
    await expect(offer).toBeVisible({ timeout: 3000 });
  }).toPass();
  await look(page, 'home-recall');
  await page.getByRole('link', { name: '开始复习' }).click();
  await expect(page.getByRole('heading', { name: '每日复习', level: 1 })).toBeVisible();
  const stem = page.locator('#stem');
  await expect(stem).toBeVisible();
  await look(page, 'recall-question');

  const unknown = page.getByRole('button', { name: '不知道，看答案' });
  const next = page.getByRole('button', { name: /^(下一题|完成)/ });
  await unknown.click();
  await expect(page.getByText('明天再来一次')).toBeVisible();
  await expect(next).toBeFocused();
  await look(page, 'recall-told');

  // Whoever leaves finds what is left.
  await page.reload();
  await expect(page.getByRole('progressbar', { name: /^今天已答 1 题/ })).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  const done = page.getByText('今天的复习完成了');
  await expect(stem).toBeVisible();
  await expectNoSidewaysScroll(page);
  while (!(await done.isVisible())) {
    const asked = await stem.innerText();
    await unknown.click();
    await expect(next).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(done.or(stem.filter({ hasNotText: asked }))).toBeVisible();
  }
  await look(page, 'recall-done');
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.getByRole('link', { name: '回首页' }).click();
  await expect(page.getByRole('heading', { name: '最近' })).toBeVisible();
  await expect(offer).toBeHidden();
  const day = (await (await page.request.get('/api/recall/day')).json()) as { due: number; tomorrow: number };
  expect(day.due).toBe(0);
  expect(day.tomorrow).toBeGreaterThan(0);
});
