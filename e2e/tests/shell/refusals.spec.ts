import { expect, test } from '@playwright/test';
import { look } from '../../support/looking.js';
import { signIn } from '../../support/people.js';

test('who is not signed in is led to the door, and from there to where they wanted to go', async ({ page }) => {
  await page.goto('/certification?from=mail');
  await expect(page).toHaveURL(/sign-in/);

  await signIn(page, 'operator');

  await expect(page).toHaveURL('/certification?from=mail');
  await expect(page.getByRole('heading', { name: '我的证书' })).toBeVisible();
});

test('a page that is not there and a page that is not for this person say so, with a way home', async ({ page }) => {
  await signIn(page, 'operator');

  await page.goto('/nowhere/at/all');
  await expect(page.getByRole('heading', { name: '没有找到这个页面' }).first()).toBeVisible();
  await look(page, 'not-found');
  await page.goto('/admin/people');
  await expect(page.getByRole('heading', { name: '您没有权限查看这个页面' }).first()).toBeVisible();
  await look(page, 'no-access');
  await page.getByRole('link', { name: '回到首页' }).click();

  await expect(page.getByRole('heading', { name: /顾清和/ })).toBeVisible();
});
