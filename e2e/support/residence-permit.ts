import { expect, type Page } from '@playwright/test';
import { CaseDesk } from './case-desk.js';

/** Handles scenario S03 by the book, in whichever variant was drawn: the papers on the desk tell which. */
export async function handleResidencePermit(page: Page): Promise<void> {
  const desk = new CaseDesk(page);
  const isComplete = await desk.has(/电子合同/);
  await desk.verifyIdentity();
  await desk.query('DS-03', '核验居住证申领人居住登记是否满半年');
  await desk.judge(/居民身份证/, /^合格/);
  if (isComplete) await checkComplete(desk);
  else await haveCorrected(page, desk);
  await desk.accept();
}

/** Variant B: it looks unfamiliar and is all in order. */
async function checkComplete(desk: CaseDesk): Promise<void> {
  await desk.query('DS-14', '核验居住证申领人就读情况，代替在读证明');
  await desk.judge(/本人相片/, /^合格/);
  await desk.judge(/居住地住址证明/, /^合格/, '电子合同，双方电子签名，在租期内');
  await desk.judge(/就业或就读证明/, /^已共享核验/);
  await desk.press('r');
}

/** Variant A: one notice for two papers, nothing asked for that can be looked up, accepted the day they come. */
async function haveCorrected(page: Page, desk: CaseDesk): Promise<void> {
  await desk.query('DS-07', '核验居住证申领人就业情况，代替劳动合同');
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
  await expect(page.getByText('补正材料到', { exact: true })).toBeVisible();
  await desk.judge(/本人相片/, /^合格/);
  await desk.judge(/居住地住址证明/, /^合格/);
}
