import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../../support/accessible.js';
import { CaseDesk } from '../../support/case-desk.js';
import { signIn, signOut } from '../../support/people.js';

/** The editor of one scenario, used as a trainer uses it. */
class ScenarioEditor {
  constructor(private readonly page: Page) {}

  async section(name: string): Promise<void> {
    const sections = this.page.getByRole('navigation', { name: '情景的各部分' });
    await sections.getByRole('button', { name }).click();
    await expect(this.page.getByRole('heading', { level: 2, name })).toBeVisible();
  }

  entry(name: RegExp) {
    return this.page.getByRole('button', { name, expanded: false }).first();
  }

  async saved(): Promise<void> {
    await this.page.keyboard.press('Control+s');
    await expect(this.page.getByText(/^已保存/)).toBeVisible();
  }

  /** The proof speaks of what is written now. */
  async proved(outcome: RegExp): Promise<void> {
    const proof = this.page.getByRole('complementary', { name: '校验' });
    await expect(proof.getByRole('heading', { level: 2, name: outcome })).toBeVisible({ timeout: 60_000 });
    await expect(proof.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
  }

  async publish(): Promise<void> {
    await this.page.getByRole('button', { name: '发布', exact: true }).click();
    await this.page.getByRole('alertdialog').getByRole('button', { name: '发布' }).click();
  }
}

test('a trainer makes a scenario by form, sees why it is refused, mends and publishes it; a trainee plays it', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await signIn(page, 'trainer');
  await page.goto('/scenarios');
  await expect(page.getByRole('heading', { level: 1, name: '情景编写' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: '新建情景' }).first().click();
  const editor = new ScenarioEditor(page);
  await editor.proved(/校验通过/);
  await expectAccessible(page);

  // The title, in both languages.
  const title = `社保卡：核验与更正 ${String(Date.now() % 100_000)}`;
  await page
    .getByRole('textbox', { name: /^标题\s*中文/ })
    .first()
    .fill(title);
  await page
    .getByRole('textbox', { name: /^标题\s*英文/ })
    .first()
    .fill('Social-security card: verify and correct');
  await editor.saved();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

  // The planted defect of variant B says where it can be seen.
  await editor.section('办件与材料');
  await editor.entry(/main/).click();
  await editor.entry(/M1.*不符/).click();
  const source = page.getByRole('textbox', { name: /^来源\s*中文/ }).first();
  await source.fill('窗口填写，1 页，字迹潦草');
  await editor.saved();

  // A criterion gets other points; the sum says so until the other criterion gives some.
  await editor.section('评分点');
  await editor.entry(/c1/).click();
  await page.getByRole('spinbutton', { name: '变体 A' }).fill('40');
  await page.getByRole('spinbutton', { name: '变体 A' }).press('Tab');
  await expect(page.getByText('变体 A：110 / 100')).toBeVisible();
  await editor.proved(/要改/);
  await page.getByRole('spinbutton', { name: '变体 A' }).fill('30');
  await page.getByRole('spinbutton', { name: '变体 A' }).press('Tab');
  await expect(page.getByText('变体 A：100 / 100')).toBeVisible();
  await editor.proved(/校验通过/);

  // Without the receipt the reference run no longer earns everything: publishing is refused, and says why.
  await editor.section('参考做法');
  await page.getByRole('button', { name: '删除 receipt' }).click();
  await editor.proved(/要改/);
  const proof = page.getByRole('complementary', { name: '校验' });
  await expect(proof.getByRole('button', { name: /参考做法没有得到 c2/ }).first()).toBeVisible();
  await editor.publish();
  // The page leads to the first place that stands against it; nothing went live.
  await expect(page.getByRole('heading', { level: 2, name: '评分点' })).toBeVisible();
  await expect(page.getByText(/尚未发布/)).toBeVisible();
  await expectAccessible(page);

  // Taking the step back mends it.
  await page.getByRole('button', { name: '撤销上一步' }).click();
  await editor.section('参考做法');
  await expect(page.getByRole('button', { name: '删除 receipt' })).toBeVisible();
  await editor.proved(/校验通过/);
  await editor.saved();
  await editor.publish();
  await expect(page.getByText(/本单位第 1 版/)).toBeVisible();
  await page.getByRole('link', { name: '返回情景列表' }).click();
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await signOut(page);

  await signIn(page, 'learner');
  const scenarios = (await (await page.request.get('/api/scenarios')).json()) as {
    items: { id: string; title: string }[];
  };
  const scenario = scenarios.items.find((one) => one.title === title);
  expect(scenario).toBeDefined();
  await page.goto('/practice');
  await expect(page.getByText(title)).toBeVisible();
  const started = await page.request.post(`/api/scenarios/${scenario?.id ?? ''}/runs`, {
    data: { mode: 'practice', variant: 'A', restart: true },
  });
  const run = (await started.json()) as { id: string };
  await page.goto(`/practice/runs/${run.id}`);
  const desk = new CaseDesk(page);
  await desk.verifyIdentity();
  await desk.judge(/申请表/, /^合格/);
  await desk.press('r');
  await desk.accept();
  await desk.submit();
  await expect(page.getByRole('heading', { name: '练习结果' })).toBeVisible();
  await expect(page.getByText('100').first()).toBeVisible();
});
