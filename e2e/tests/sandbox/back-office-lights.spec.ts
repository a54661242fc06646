import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../../support/accessible.js';
import { CaseDesk } from '../../support/case-desk.js';
import { look } from '../../support/looking.js';
import { signIn } from '../../support/people.js';
import { referenceOf, WorklistDesk } from '../../support/worklist-desk.js';

const reference = referenceOf('S11');

/** What the reference run writes there. */
function written(step: string, field: string): string {
  const text = reference.get(step)?.[field];
  return typeof text === 'string' ? text : (text?.zh ?? '');
}

test('a back-office operator clears what is red before five, and each case done in time earns its points', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await signIn(page, 'operator');
  const desk = await test.step('starts a practice from the page of the scenario', () => start(page));

  await expect(desk.jobs).toHaveCount(7);
  await look(page, 'worklist');
  await desk.lamps.getByRole('button', { name: /红/ }).click();
  await expect(desk.jobs).toHaveCount(5);
  await expect(desk.jobs.filter({ hasText: '今天到期' })).toHaveCount(3);

  await test.step('C4: what is missing, told in one notice', () => tellAtOnce(page, desk));
  await expect(desk.jobs).toHaveCount(4);
  await test.step('C6: the answer on its twentieth day', async () => {
    await desk.open('000026', /政府信息公开/);
    await desk.fillIn('Shift+W', '答复公开申请', {
      choices: ['予以公开'],
      texts: { 内容: written('answer', 'text') },
    });
  });
  await test.step('C5: the licence into the hands of its holder', async () => {
    await desk.open('000025', /食品经营许可/);
    await desk.fillIn('Shift+V', '送达', { choices: ['已核对领取人', '已签收'] });
  });
  await test.step('C2: submitted today, the inspection having stopped nothing', async () => {
    await desk.open('000022', /道路普通货物运输/);
    await desk.fillIn('Shift+U', '提交审核', {
      texts: { 意见: written('submit-c2', 'opinion'), 依据: written('submit-c2', 'basis') },
    });
  });
  await test.step('C1: the missed promise explained in public', async () => {
    await desk.open('000021', /公共场所卫生许可/);
    await desk.fillIn('x', '公开说明超期', { texts: { 原因和下一步安排: written('explain', 'text') } });
  });
  await test.step('C7: the one who rated badly is called', () => callBack(page, desk));
  await expect(page.getByText(/6月24日 周三 1[2-6]:/)).toBeVisible();
  await expectAccessible(page);

  await new CaseDesk(page).submit();
  await expect(page.getByRole('heading', { name: '练习结果' })).toBeVisible();
  for (const earned of [/C4/, /C6/, /C5/, /C7/, /C2 今天报审/]) await expectEarned(page, earned, '得分');
  await expectEarned(page, /C3/, '未得分');
  await expectEarned(page, /C8/, '未得分');
  await expect(page.getByText('75', { exact: true }).first()).toBeVisible();
});

async function start(page: Page): Promise<WorklistDesk> {
  await page.goto('/practice');
  await page
    .getByRole('link', { name: /上班先看红黄灯/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: /上班先看红黄灯/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('情形').selectOption('A');
  await page.getByRole('button', { name: /^练习模式/ }).click();
  await expect(page.getByText('模拟数据', { exact: true }).first()).toBeVisible();
  return new WorklistDesk(page);
}

async function tellAtOnce(page: Page, list: WorklistDesk): Promise<void> {
  const desk = new CaseDesk(page);
  await list.open('000024', /食品经营许可/);
  await desk.judge(/设备布局/, /^缺/);
  await desk.judge(/食品安全管理制度/, /^缺/);
  await desk.judge(/申请书|申请表/, /^合格/);
  await desk.judge(/健康证明/, /^合格/);
  const papers = ['设备布局与操作流程文件', '食品安全管理制度文本'];
  const items = reference.get('notify')?.items ?? [];
  const notice = page.getByRole('region', { name: '一次性补正告知书' });
  for (const [at, paper] of papers.entries())
    await notice.getByLabel(`${paper}: 问题`).fill(items[at]?.problem.zh ?? '');
  await desk.notify(Object.fromEntries(papers.map((paper, at) => [paper, items[at]?.howToFix.zh ?? ''])));
  await page.keyboard.press('Escape');
}

async function callBack(page: Page, desk: WorklistDesk): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^好差评/ })
    .first()
    .click();
  const rating = page.getByRole('article', { name: '食品经营许可咨询' });
  await expect(rating).toBeVisible();
  await expectAccessible(page);
  await desk.logged(() => rating.getByRole('button', { name: /^领办/ }).click());
  await rating.getByRole('button', { name: /^联系评价人/ }).click();
  await desk.send('联系评价人', {
    choices: ['电话', '听完对方陈述', '诚恳道歉', '说明原因', '说明整改安排和时间'],
    texts: { 说什么: written('contact', 'text') },
  });
}

async function expectEarned(page: Page, title: RegExp, state: string): Promise<void> {
  const row = page.getByRole('table').getByRole('row').filter({ hasText: title }).first();
  await expect(row.getByText(state, { exact: true })).toBeAttached();
}
