import { expect, test } from '@playwright/test';
import { expectAccessible } from '../../support/accessible.js';
import { signIn } from '../../support/people.js';

test('a trainer edits a lesson in both languages and publishes it to the learners', async ({ page, browser }) => {
  await signIn(page, 'trainer');
  await page.goto('/author');
  await expectAccessible(page);
  await page.getByRole('link', { name: /A03/ }).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: /收件不等于受理/ }).click();
  await expect(page.getByText('没有改动')).toBeVisible();
  await expectAccessible(page);

  const chinese = page.getByRole('textbox', { name: '中文', exact: true });
  const english = page.getByRole('textbox', { name: 'English', exact: true });
  await chinese.first().fill('这一段由培训师改写。');
  await english.first().fill('');
  await expect(page.getByText(/已保存 \d\d:\d\d:\d\d/)).toBeVisible();
  await expect(page.getByRole('button', { name: '跳到这里翻译' })).toBeVisible();
  await expect(page.getByRole('button', { name: '发布' })).toBeDisabled();
  await expectAccessible(page);

  await english.first().fill('Rewritten by the trainer.');
  await expect(page.getByText('还有错误或缺译文')).toBeHidden();
  await page.getByRole('button', { name: '发布' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '发布' }).click();
  await expect(page.getByText('第 2 版，在用')).toBeVisible();

  const learner = await (await browser.newContext()).newPage();
  await signIn(learner, 'learner');
  await learner.goto(page.url().replace('/author/', '/learn/'));
  await expect(learner.getByText('这一段由培训师改写。')).toBeVisible();
});

test('a trainer makes a class, and its members find its course on their list', async ({ page, browser }) => {
  await signIn(page, 'trainer');
  await page.goto('/classes');
  await expectAccessible(page);
  await page.getByRole('link', { name: '新建班次' }).click();
  await page.getByLabel('班次名称').fill('冬季补训班');
  await page.getByLabel('单位').selectOption({ label: '澄湖区政务服务中心' });
  await page.getByLabel('最后一天').fill('2099-12-31');
  await page.getByRole('checkbox', { name: /C04/ }).check();
  const members = page.getByRole('group', { name: /^学员/ });
  await members.getByRole('searchbox').fill('秦越');
  await members.getByRole('button', { name: /秦越/ }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: '建立班次' }).click();
  await expect(page.getByRole('heading', { name: '冬季补训班' })).toBeVisible();
  await expect(page.getByRole('row', { name: /秦越/ })).toContainText('0 / 3');
  await expectAccessible(page);

  const member = await (await browser.newContext()).newPage();
  await signIn(member, 'marker');
  await member.goto('/learn');
  await expect(member.getByText('2099年12月31日前完成')).toBeVisible();
});
