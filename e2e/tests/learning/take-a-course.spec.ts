import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../../support/accessible.js';
import { signIn } from '../../support/people.js';

const next = (page: Page) => page.getByRole('button', { name: /^(下一课|学完这门课)/ });

/** Answers the check of a lesson until it is right, as people do: by trying. */
async function solve(page: Page): Promise<void> {
  const choices = page.getByRole('radiogroup').getByRole('radio');
  for (let choice = 0; choice < (await choices.count()); choice++) {
    await choices.nth(choice).check({ force: true });
    await page.getByRole('button', { name: '核对答案' }).click();
    await expect(page.getByText(/正确|不正确/).first()).toBeVisible();
    if (await page.locator('lms-check-block').getByText('正确', { exact: true }).first().isVisible()) return;
  }
}

test('a clerk joins a course, reads it lesson by lesson, and completes it', async ({ page }) => {
  await signIn(page, 'yl044');
  await page.goto('/learn');
  await expect(page.getByText('还没有加入课程')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('searchbox', { name: '按代码、名称或内容查找' }).fill('C04');
  await page.getByRole('link', { name: /C04/ }).click();
  await page.getByRole('button', { name: '加入课程' }).click();
  await expect(page.getByText('已学 0 课，共 3 课')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: '开始学习' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByText(/已保存 \d\d:\d\d:\d\d/)).toBeVisible();

  await solve(page);
  await expectAccessible(page);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await next(page).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title);

  await page
    .getByRole('button', { name: '语言' })
    .or(page.getByText('中文', { exact: true }))
    .first()
    .click();
  await page
    .getByRole('button', { name: 'English' })
    .or(page.getByRole('menuitemradio', { name: 'English' }))
    .first()
    .click();
  await expect(page.getByText('In this lesson')).toBeVisible();
  await page.getByRole('button', { name: /^Next/ }).click();
  await page.getByRole('button', { name: 'Finish the course' }).click();

  await expect(page).toHaveURL(/\/learn\/courses\//);
  await expect(page.getByText(/^Completed/)).toBeVisible();
  await expect(page.getByText('3 of 3 lessons done')).toBeVisible();
});

test('a lesson that was left goes on where it was left', async ({ page }) => {
  await signIn(page, 'yl034');
  await page.goto('/learn');

  await page
    .getByRole('link', { name: /继续学习/ })
    .first()
    .click();

  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(200);
});
