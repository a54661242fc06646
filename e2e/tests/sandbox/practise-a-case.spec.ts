import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../../support/accessible.js';
import { signIn } from '../../support/people.js';

const materials = (page: Page) => page.getByRole('region', { name: '材料', exact: true });

/** Judges a material as a clerk does: opens it, writes what is wrong, presses the verdict. */
async function judge(page: Page, name: RegExp, verdict: RegExp, note?: string) {
  await materials(page).getByRole('button', { name }).first().click();
  if (note) await materials(page).getByLabel('说明：哪里有问题').fill(note);
  const button = materials(page).getByRole('group', { name: '核对结论' }).getByRole('button', { name: verdict });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
}

async function query(page: Page, resource: string, purpose: string) {
  const card = page.getByRole('region', { name: '共享查询' });
  await card.getByLabel('查询哪一项').selectOption(resource);
  for (const box of (await card.getByRole('checkbox').all()).slice(0, 2)) await box.check();
  await card.getByLabel('用途，必填，会留痕').fill(purpose);
  await card.getByRole('button', { name: /^查询/ }).click();
}

test('a clerk practises a case, is refused once, mends it, and sees why it was judged so', async ({ page }) => {
  await signIn(page, 'learner');
  await page.goto('/practice');
  await expect(page.getByRole('heading', { name: '沙箱实训' })).toBeVisible();
  await expectAccessible(page);
  const scenarios = (await (await page.request.get('/api/scenarios')).json()) as {
    items: { id: string; code: string }[];
  };
  const scenario = scenarios.items.find(({ code }) => code === 'S03')?.id ?? '';
  const started = await page.request.post(`/api/scenarios/${scenario}/runs`, {
    data: { mode: 'practice', variant: 'A', restart: true },
  });
  const run = (await started.json()) as { id: string };

  await page.goto(`/practice/runs/${run.id}`);
  await expect(page.getByRole('heading', { name: '居住证申领', exact: true })).toBeVisible();
  await expect(page.getByText('模拟数据', { exact: true }).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '核验身份', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /DS-01/ }).check();
  await dialog.getByRole('button', { name: '核验身份' }).click();
  await expect(page.getByText('已核验')).toBeVisible();

  await query(page, 'DS-07', '');
  await expect(page.getByRole('alert')).toContainText('没有写明查询用途');
  await query(page, 'DS-07', '核验居住证申领人就业情况，代替劳动合同');
  await query(page, 'DS-03', '核验居住登记是否满半年');
  await judge(page, /居民身份证/, /^合格/);
  await judge(page, /本人相片/, /^不符/, '底色为蓝色，应为白色。');
  await judge(page, /居住地住址证明/, /^过期/, '租赁合同已经到期。');
  await judge(page, /就业或就读证明/, /^已共享核验/);
  await page.getByRole('heading', { name: '居住证申领', exact: true }).click();
  await page.keyboard.press('r');

  const notice = page.getByRole('region', { name: '一次性补正告知书' });
  await notice.getByLabel('本人相片: 怎样补').fill('本窗口免费重拍，或在“云岚办”上传近6个月白底相片。');
  await notice.getByLabel('居住地住址证明: 怎样补').fill('带续签合同到任一综合窗口，或上传电子合同。');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('待补正').first()).toBeVisible();
  await page.getByRole('heading', { name: '居住证申领', exact: true }).click();
  await page.keyboard.press('d');
  await expect(page.getByText(/6月16日/).first()).toBeVisible();
  await page.keyboard.press('d');
  await expect(page.getByText('补正材料到')).toBeVisible();
  await judge(page, /本人相片/, /^合格/);
  await judge(page, /居住地住址证明/, /^合格/);
  await page.getByRole('group', { name: '办理' }).getByRole('button', { name: /^受理/ }).click();
  await expect(page.getByText('已受理').first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '提交' }).click();
  await expect(page.getByRole('heading', { name: '练习结果' })).toBeVisible();
  await page
    .getByRole('button', { name: /^回放跳到第 \d+ 条$/ })
    .first()
    .click();
  await expect(page).toHaveURL(/at=\d+/);
  await page.getByRole('button', { name: '以表格查看' }).click();
  await expect(page.getByRole('rowheader', { name: '合法' })).toBeVisible();
  await expectAccessible(page);
});
