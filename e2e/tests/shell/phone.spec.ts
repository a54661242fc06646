import { expect, type Page, test } from '@playwright/test';
import { expectNoSidewaysScroll, look } from '../../support/looking.js';
import { signIn } from '../../support/people.js';

test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

async function fits(page: Page, name: string): Promise<void> {
  await expectNoSidewaysScroll(page);
  await look(page, `phone-${name}`);
}

test('a clerk on a phone reads, sits a quiz and works at the desk without scrolling sideways', async ({ page }) => {
  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
  await fits(page, 'sign-in');
  await signIn(page, 'yl033');
  await expect(page.getByText('现在做这一件')).toBeVisible();
  await fits(page, 'home');

  await page
    .getByRole('link', { name: /^(继续|开始)学习/ })
    .first()
    .click();
  await page.getByRole('button', { name: /^下一课/ }).click();
  await expect(page.getByText('第 2 单元 · 第 3 课')).toBeVisible();
  await fits(page, 'lesson');

  await page.goto('/quizzes');
  await page.getByRole('link', { name: /查看/ }).first().click();
  await expect(page.getByRole('heading', { name: '考前须知' })).toBeVisible();
  await fits(page, 'quiz');
  await page.getByRole('button', { name: '开始作答' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  await fits(page, 'player');

  await page.goto('/practice');
  await page
    .getByRole('button', { name: /^练习模式/ })
    .first()
    .click();
  await expect(page.getByText('模拟数据', { exact: true }).first()).toBeVisible();
  await fits(page, 'desk');
});
