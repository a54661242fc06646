import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../../support/accessible.js';
import { signIn } from '../../support/people.js';
import { QuizPaper } from '../../support/quiz-paper.js';

/** Answers whatever question is shown, by its first possible answer. */
async function answer(page: Page): Promise<void> {
  const question = page.getByRole('region').filter({ has: page.locator('[id^=stem-]') });
  if ((await question.getByRole('radio').count()) > 0) await question.getByRole('radio').first().check({ force: true });
  else if ((await question.getByRole('checkbox').count()) > 0)
    await question.getByRole('checkbox').first().check({ force: true });
  else if ((await question.getByRole('combobox').count()) > 0)
    await question.getByRole('combobox').first().selectOption({ index: 1 });
  // A day is a textbox too.
  else if ((await question.locator('input[type=date]').count()) > 0)
    await question.locator('input[type=date]').fill('2026-06-16');
  else if ((await question.getByRole('textbox').count()) > 0)
    await question.getByRole('textbox').first().fill('照片、租房合同，五日内补正。');
  else await question.getByRole('button', { name: /^下移/ }).first().click();
}

test('an attempt survives a lost network, a reload and a second window, and is submitted once', async ({
  page,
  context,
}) => {
  await signIn(page, 'operator');
  const courses = (await (await page.request.get('/api/courses')).json()) as { items: { id: string }[] };
  for (const { id } of courses.items) await page.request.post('/api/enrolments', { data: { courseId: id } });

  await page.goto('/quizzes');
  await expectAccessible(page);
  await page.getByRole('link', { name: /查看/ }).first().click();
  await expect(page.getByRole('heading', { name: '考前须知' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '开始作答' }).click();
  await expect(page.getByRole('timer')).toBeVisible();

  const paper = new QuizPaper(page);
  await answer(page);
  await expect(page.getByText(/已保存 \d\d:\d\d:\d\d/)).toBeVisible();
  await expectAccessible(page);

  await context.setOffline(true);
  await page.keyboard.press('Escape');
  await paper.next();
  await answer(page);
  await expect(page.getByText('网络断开，您可以继续答题')).toBeVisible();
  await expect(page.getByText('离线，1 题待上传')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/已保存 \d\d:\d\d:\d\d/)).toBeVisible({ timeout: 20_000 });

  await page.route('**/answers/*', (route) => route.abort());
  await paper.next();
  await answer(page);
  await expect(page.getByText('离线，1 题待上传')).toBeVisible();
  await page.reload();
  await expect(page.getByText('离线，1 题待上传')).toBeVisible();
  await page.unroute('**/answers/*');
  await expect(page.getByText(/已保存 \d\d:\d\d:\d\d/)).toBeVisible({ timeout: 20_000 });
  await expect(paper.counts(3, 5)).toBeVisible();

  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByText('作答已转到本窗口')).toBeVisible();
  await expect(page.getByText('作答已在另一个窗口或设备继续')).toBeVisible();

  await second.getByRole('button', { name: '交卷' }).first().click();
  const question = second.getByRole('alertdialog');
  await expect(question).toContainText('还有 5 题未作答');
  await question.getByRole('button', { name: '交卷' }).click();

  await expect(second).toHaveURL(/\/result$/);
  await expect(second.getByText('本人交卷')).toBeVisible();
  await expectAccessible(second);
  await page.reload();
  await expect(page).toHaveURL(/\/result$/);
});
