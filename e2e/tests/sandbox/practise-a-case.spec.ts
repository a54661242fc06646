import { expect, test } from '@playwright/test';
import { expectAccessible } from '../../support/accessible.js';
import { CaseDesk } from '../../support/case-desk.js';
import { signIn } from '../../support/people.js';

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
  const desk = new CaseDesk(page);
  await desk.verifyIdentity();

  await desk.query('DS-07', '');
  await expect(page.getByRole('alert')).toContainText('没有写明查询用途');
  await desk.query('DS-07', '核验居住证申领人就业情况，代替劳动合同');
  await desk.query('DS-03', '核验居住登记是否满半年');
  await desk.judge(/居民身份证/, /^合格/);
  await desk.judge(/本人相片/, /^不符/, '底色为蓝色，应为白色。');
  await desk.judge(/居住地住址证明/, /^过期/, '租赁合同已经到期。');
  await desk.judge(/就业或就读证明/, /^已共享核验/);
  await desk.press('r');
  await desk.notify({
    本人相片: '本窗口免费重拍，或在“云岚办”上传近6个月白底相片。',
    居住地住址证明: '带续签合同到任一综合窗口，或上传电子合同。',
  });
  await desk.press('d');
  await expect(page.getByText(/6月16日/).first()).toBeVisible();
  await desk.press('d');
  await desk.judge(/本人相片/, /^合格/);
  await desk.judge(/居住地住址证明/, /^合格/);
  await desk.accept();
  await expectAccessible(page);

  await desk.submit();
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
