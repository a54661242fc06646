import { expect, type Page, test } from '@playwright/test';
import { CaseDesk } from '../../support/case-desk.js';
import { look } from '../../support/looking.js';
import { signIn } from '../../support/people.js';

const SAID = '凭办件编号和查询密码在网上查进度；卡可以邮寄，也可以来窗口领，由您选。';
const COMMENT = '请再说明最迟哪一天办好。';

/** A practice of S01 in which the clerk has explained what comes next. */
async function explain(page: Page): Promise<string> {
  const scenarios = (await (await page.request.get('/api/scenarios')).json()) as {
    items: { id: string; code: string }[];
  };
  const scenario = scenarios.items.find(({ code }) => code === 'S01')?.id ?? '';
  const started = await page.request.post(`/api/scenarios/${scenario}/runs`, {
    data: { mode: 'practice', variant: 'A', restart: true },
  });
  const run = (await started.json()) as { id: string; cases: { caseNo: string }[] };
  const said = await page.request.post(`/api/runs/${run.id}/commands`, {
    data: { type: 'guide.explain', caseNo: run.cases[0]?.caseNo, text: SAID },
  });
  expect(said.ok()).toBe(true);
  return run.id;
}

test('a clerk hands in, a marker marks by keyboard and pins a comment, the clerk sees both', async ({
  browser,
  page,
}) => {
  await signIn(page, 'yl003');
  const run = await explain(page);
  await page.goto(`/practice/runs/${run}`);
  await new CaseDesk(page).submit();
  await expect(page.getByRole('heading', { name: '练习结果' })).toBeVisible();
  await expect(page.getByText('等考评员评分')).toBeVisible();

  const context = await browser.newContext();
  const desk = await context.newPage();
  await signIn(desk, 'marker');
  await desk.goto('/marking?mode=practice');
  const waiting = desk.getByRole('row', { name: /章月/ });
  await expect(waiting).toBeVisible();
  await look(desk, 'marking-queue');
  await waiting.getByRole('link').click();
  await expect(desk.getByText(SAID)).toBeVisible();
  await look(desk, 'marking-desk');

  for (const key of ['1', '2', '3', '4', '-']) await desk.keyboard.press(key);
  await expect(desk.getByText('合计 19 / 20 分')).toBeVisible();
  await desk.keyboard.press('c');
  await expect(desk.getByLabel('评语')).toBeFocused();
  await desk.keyboard.type(COMMENT);
  await desk.keyboard.press('Control+Enter');
  await expect(desk.getByText(SAID)).toBeHidden();
  await desk.goto('/marking?show=mine');
  await expect(desk.getByRole('row', { name: /章月.*19 \/ 20/ })).toBeVisible();

  await desk.goto(`/review/runs?search=${encodeURIComponent('章月')}&scenario=&mode=practice`);
  await desk.getByRole('row', { name: /S01/ }).getByRole('link').first().click();
  await expect(desk.getByRole('heading', { name: '章月 的练习结果' })).toBeVisible();
  await desk.getByLabel('写批注').fill('这里先核验身份。');
  await desk.getByRole('button', { name: '钉批注' }).click();
  await expect(desk.getByRole('article')).toContainText('这里先核验身份。');
  await look(desk, 'trainee-run');
  await context.close();

  await page.goto(`/practice/runs/${run}/result`);
  await expect(page.getByText('考评员的评分')).toBeVisible();
  await expect(page.getByText(COMMENT)).toBeVisible();
  await expect(page.getByText('暂计')).toBeHidden();
  await expect(page.getByRole('article')).toContainText('这里先核验身份。');
  await look(page, 'marked-run');
});
