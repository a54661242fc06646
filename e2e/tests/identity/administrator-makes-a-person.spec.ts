import { expect, test } from '@playwright/test';
import { look } from '../../support/looking.js';
import { signIn, signOut } from '../../support/people.js';

const PASSWORD = 'magpie orbit walnut 7';

test('an administrator makes a person, who sets a password by the printed code, until they are let go', async ({
  page,
  browser,
}) => {
  await signIn(page, 'admin');
  await page.goto('/admin/people');
  await expect(page.getByRole('row', { name: /严正平/ })).toBeVisible();
  await look(page, 'admin-people');
  await page.getByRole('link', { name: '添加人员' }).click();
  await expect(page.getByRole('heading', { name: '添加人员' })).toBeVisible();
  await page.getByLabel('姓名', { exact: true }).fill('温如言');
  await page.getByLabel('用户名', { exact: true }).fill('wen.ruyan');
  await page.getByLabel('单位', { exact: true }).selectOption({ label: '望山综合受理组' });
  await page.getByLabel('岗位', { exact: true }).selectOption({ index: 1 });
  await look(page, 'admin-person-new');
  await page.getByRole('button', { name: '建立账号' }).click();
  const slip = page.getByRole('status').filter({ hasText: '温如言的一次性代码' });
  const code = await slip.getByRole('definition').nth(1).innerText();
  await look(page, 'admin-code');
  await page.getByRole('button', { name: '已交付，关闭' }).click();
  await expect(page.getByRole('heading', { name: '温如言', level: 1 })).toBeVisible();

  const newcomer = await (await browser.newContext()).newPage();
  await newcomer.goto('/sign-in');
  await newcomer.getByRole('link', { name: '忘记密码' }).click();
  // The page before has a field of the same name.
  await expect(newcomer.getByRole('heading', { name: '设置新密码' })).toBeVisible();
  await newcomer.getByLabel('用户名').fill('wen.ruyan');
  await newcomer.getByLabel('一次性代码').fill(code);
  await newcomer.getByLabel('新密码').fill(PASSWORD);
  await look(newcomer, 'new-password');
  await newcomer.getByRole('button', { name: '设置并登录' }).click();
  await expect(newcomer.getByRole('heading', { level: 1 })).toContainText('温如言');
  await signOut(newcomer);
  await signIn(newcomer, 'wen.ruyan', PASSWORD);

  await page.getByRole('button', { name: '停用' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '停用' }).click();
  await expect(page.getByText('已停用', { exact: true })).toBeVisible();
  await look(page, 'admin-person');
  await newcomer.goto('/learn');
  await expect(newcomer).toHaveURL(/sign-in/);
  await newcomer.getByLabel('用户名').fill('wen.ruyan');
  await newcomer.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await newcomer.getByRole('button', { name: '登录', exact: true }).click();
  await expect(newcomer.getByText('用户名或密码不对。')).toBeVisible();
});

test('a person reads in English and in the dark, without loading the page anew', async ({ page }) => {
  await signIn(page, 'auditor');
  await page.evaluate(() => {
    document.title = 'still the same document';
    (window as Window & { stillHere?: boolean }).stillHere = true;
  });

  await page.getByRole('button', { name: '语言：中文' }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('link', { name: 'Home', exact: true })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await look(page, 'home-english');
  await page.getByRole('link', { name: 'Display and settings' }).click();
  await page.getByLabel('Dark').check();
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await expect.poll(background).not.toBe('rgb(255, 255, 255)');
  await look(page, 'settings-dark');

  expect(await page.evaluate(() => (window as Window & { stillHere?: boolean }).stillHere)).toBe(true);
});
