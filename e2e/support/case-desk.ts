import { expect, type Locator, type Page } from '@playwright/test';

/** The desk of a run, worked at as a clerk does. Every act waits until the log has it. */
export class CaseDesk {
  private readonly materials: Locator;
  private readonly timeline: Locator;

  constructor(private readonly page: Page) {
    this.materials = page.getByRole('region', { name: '材料', exact: true });
    this.timeline = page.getByRole('region', { name: '时间轴' }).getByRole('listitem');
  }

  /** Whether this paper lies on the desk. */
  async has(material: RegExp): Promise<boolean> {
    await expect(this.materials).toBeVisible();
    return (await this.materials.getByRole('button', { name: material }).count()) > 0;
  }

  async verifyIdentity(): Promise<void> {
    await this.page.getByRole('button', { name: '核验身份', exact: true }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^共享核验/ }).check();
    await this.logged(() => dialog.getByRole('button', { name: '核验身份' }).click());
    await expect(this.page.getByText('已核验')).toBeVisible();
  }

  /** Asks for the first two fields of a shared record. */
  async query(resource: string, purpose: string): Promise<void> {
    const card = this.page.getByRole('region', { name: '共享查询' });
    await card.getByLabel('查询哪一项').selectOption(resource);
    for (const box of (await card.getByRole('checkbox').all()).slice(0, 2)) await box.check();
    await card.getByLabel('用途，必填，会留痕').fill(purpose);
    await this.logged(() => card.getByRole('button', { name: /^查询/ }).click());
  }

  /** Judges a material: opens it, writes what is wrong, presses the verdict. */
  async judge(name: RegExp, verdict: RegExp, note?: string): Promise<void> {
    await this.materials.getByRole('button', { name }).first().click();
    if (note) await this.materials.getByLabel('说明：哪里有问题').fill(note);
    const button = this.materials.getByRole('group', { name: '核对结论' }).getByRole('button', { name: verdict });
    await this.logged(() => button.click());
    await expect(button).toHaveAttribute('aria-pressed', 'true');
  }

  /** A single key, pressed while nothing is being written. */
  async press(key: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).click();
    await this.logged(() => this.page.keyboard.press(key));
  }

  /** Says in the notice how each paper is to be put right, and issues it. */
  async notify(remedies: Record<string, string>): Promise<void> {
    const notice = this.page.getByRole('region', { name: '一次性补正告知书' });
    for (const [paper, remedy] of Object.entries(remedies)) await notice.getByLabel(`${paper}: 怎样补`).fill(remedy);
    await this.logged(() => this.page.keyboard.press('Control+Enter'));
    await expect(this.page.getByText('待补正').first()).toBeVisible();
  }

  async accept(): Promise<void> {
    const acts = this.page.getByRole('group', { name: '办理' });
    await this.logged(() => acts.getByRole('button', { name: /^受理/ }).click());
    await expect(this.page.getByText('已受理').first()).toBeVisible();
  }

  async submit(): Promise<void> {
    await this.page.getByRole('button', { name: '提交', exact: true }).click();
    await this.page.getByRole('alertdialog').getByRole('button', { name: '提交' }).click();
    await expect(this.page).toHaveURL(/\/result$/);
  }

  /** What is refused is logged too. */
  private async logged(act: () => Promise<void>): Promise<void> {
    const before = await this.timeline.count();
    await act();
    await expect.poll(() => this.timeline.count()).toBeGreaterThan(before);
  }
}
