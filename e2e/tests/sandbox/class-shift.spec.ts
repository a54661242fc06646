import { expect, test, type Page } from '@playwright/test';
import { CaseDesk } from '../../support/case-desk.js';
import { look } from '../../support/looking.js';
import { signIn } from '../../support/people.js';

test('a trainer leads a class through a case, holds it still, lets a source fail, and looks back', async ({
  page,
  browser,
}) => {
  await signIn(page, 'trainer');
  await makeClass(page, '实训看板班', ['柏修远', '冯朗']);
  await page.goto('/shifts');
  await page.getByRole('link', { name: '开场次' }).first().click();
  await page.getByLabel('班次', { exact: true }).selectOption({ label: '实训看板班 · 2 人' });
  await page.getByRole('radio', { name: /S03/ }).check();
  await page.getByRole('radio', { name: /^练习/ }).check();
  await look(page, 'shift-new');
  await page.getByRole('button', { name: '现在开始' }).click();
  await expect(page.getByRole('heading', { name: '实训看板班', exact: true })).toBeVisible();
  const board = page.getByRole('list', { name: '实训看板' });
  const tile = board.getByRole('listitem').filter({ hasText: '柏修远' });
  await expect(tile).toContainText('还没有进入');

  const clerk = await (await browser.newContext()).newPage();
  await signIn(clerk, 'yl012');
  await clerk.goto('/inbox');
  await clerk
    .getByRole('link', { name: /实训看板班/ })
    .first()
    .click();
  await look(clerk, 'shift-join');
  await clerk.getByRole('button', { name: '进入实训' }).click();
  await expect(clerk.getByRole('heading', { name: '居住证申领', exact: true })).toBeVisible();
  await expect(tile).toContainText('办理中');

  await page.getByRole('button', { name: '全部暂停' }).click();
  await expect(clerk.getByRole('alertdialog', { name: '讲师已暂停' })).toBeVisible();
  await look(clerk, 'shift-paused-desk');

  await page.getByRole('button', { name: '插入事件' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('共享资源').selectOption('DS-07');
  await look(page, 'shift-inject');
  await dialog.getByRole('button', { name: '插入', exact: true }).click();
  await expect(page.getByText('已发生在 1 人的演练里。')).toBeVisible();
  await look(page, 'shift-board');
  await page.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(clerk.getByRole('alertdialog', { name: '讲师已暂停' })).toBeHidden();
  await expect(clerk.getByText(/中断，预计 .* 恢复/)).toBeVisible();

  const desk = new CaseDesk(clerk);
  await desk.verifyIdentity();
  await desk.judge(/本人相片/, /^合格/);
  await expect(tile).not.toContainText('刚进入');
  await desk.submit();
  await expect(tile).toContainText('已提交');

  await page.getByRole('button', { name: '结束场次' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '结束场次' }).click();
  await expect(page.getByRole('status').getByText('已结束')).toBeVisible();
  await page.getByRole('link', { name: '复盘' }).click();
  await expect(page.getByRole('heading', { name: '最常见的失分' })).toBeVisible();
  await expect(page.getByText('1 / 1 份').first()).toBeVisible();
  await expect(page.getByText('柏修远')).toBeHidden();
  await page.getByRole('switch', { name: '显示姓名' }).click();
  await expect(page.getByRole('link', { name: '柏修远' }).first()).toBeVisible();
  await look(page, 'shift-debrief');
});

async function makeClass(page: Page, name: string, members: readonly string[]): Promise<void> {
  await page.goto('/classes');
  await page.getByRole('link', { name: '新建班次' }).click();
  await page.getByLabel('班次名称').fill(name);
  await page.getByLabel('单位').selectOption({ label: '澄湖区政务服务中心' });
  await page.getByLabel('最后一天').fill('2099-12-31');
  await page.getByRole('checkbox', { name: /C04/ }).check();
  const group = page.getByRole('group', { name: /^学员/ });
  for (const member of members) {
    await group.getByRole('searchbox').fill(member);
    await group.getByRole('button', { name: new RegExp(member) }).click();
  }
  await page.getByRole('button', { name: '建立班次' }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
}
