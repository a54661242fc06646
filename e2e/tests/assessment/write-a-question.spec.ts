import { expect, test } from '@playwright/test';
import { expectAccessible } from '../../support/accessible.js';
import { signIn } from '../../support/people.js';

test('a trainer writes a question, tries it, makes it ready, and changes it as a new version', async ({ page }) => {
  await signIn(page, 'trainer');
  await page.goto('/questions');
  await expect(page.getByRole('heading', { name: '题库', level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: /窗口收件时/ })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: '新建题目' }).click();
  await expect(page.getByRole('heading', { name: '新建题目' })).toBeVisible();
  await page.locator('#text-zh').fill('承诺办结时限从哪一天起算？');
  await page.locator('#text-en').fill('From which day does the promised limit run?');
  for (const [at, text] of ['受理之日', '收件之日', '预约之日'].entries())
    await page.locator(`#f-choices-${String(at)}-text-zh`).fill(text);
  await page.getByRole('button', { name: '删除选项 d' }).click();
  await page.getByLabel('解析 · 中文').fill('收件不等于受理。');
  await page.locator('#tags').fill('受理，期限');
  await expectAccessible(page);
  await page.getByRole('button', { name: '保存' }).click();

  await expect(page.getByRole('heading', { name: '承诺办结时限从哪一天起算？', level: 1 })).toBeVisible();
  await expect(page.getByText('4 处缺英文')).toBeVisible();
  const preview = page.getByRole('region', { name: '考生视角预览' });
  await preview.getByRole('radio', { name: /受理之日/ }).check({ force: true });
  await preview.getByRole('button', { name: '试评' }).click();
  await expect(preview.getByText('收件不等于受理。')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: '设为可用' }).click();
  const versions = page.getByRole('list', { name: '版本' });
  await expect(versions.getByRole('listitem')).toHaveCount(1);
  await expect(versions.getByText('正在抽用')).toBeVisible();

  await page.getByRole('link', { name: '编辑' }).click();
  await expect(page.getByText('这一版已经启用过')).toBeVisible();
  await page.locator('#text-zh').fill('法定办结时限从哪一天起算？');
  await page.getByRole('button', { name: '保存' }).click();

  await expect(versions.getByRole('listitem')).toHaveCount(2);
  await expect(page.getByRole('deletion').first()).toHaveText('承诺办结时限从哪一天起算？');
  await expect(page.getByRole('insertion').first()).toHaveText('法定办结时限从哪一天起算？');
  await expectAccessible(page);
  await page.getByRole('button', { name: '启用新版本' }).click();
  await expect(versions.getByRole('listitem').first()).toContainText('正在抽用');

  await page.goto('/questions?search=法定办结时限');
  await page.getByRole('checkbox', { name: /法定办结时限/ }).check();
  await page.getByLabel('改状态').selectOption('retired');
  await page.getByRole('button', { name: '应用' }).click();
  await expect(page.getByText('已改动 1 题')).toBeVisible();
  await expect(page.getByRole('cell', { name: /停用/ })).toBeVisible();
});
