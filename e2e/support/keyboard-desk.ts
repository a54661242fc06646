import { expect, type Locator, type Page } from '@playwright/test';

/** The desk of a run worked by keyboard alone: nothing here clicks, fills or focuses but by a key. */
export class KeyboardDesk {
  private readonly materials: Locator;
  private readonly timeline: Locator;

  constructor(private readonly page: Page) {
    this.materials = page.getByRole('region', { name: '材料', exact: true });
    this.timeline = page.getByRole('region', { name: '时间轴' }).getByRole('listitem');
  }

  /** Walks with Tab until the focus is there. */
  async tabTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (let presses = 0; presses < 120; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`No way by Tab to ${target.toString()}`);
  }

  async has(material: RegExp): Promise<boolean> {
    await expect(this.materials).toBeVisible();
    return (await this.materials.getByRole('button', { name: material }).count()) > 0;
  }

  async verifyIdentity(): Promise<void> {
    await this.page.keyboard.press('i');
    const dialog = this.page.getByRole('dialog');
    await this.tabTo(dialog.getByRole('radio', { name: /^共享核验/ }));
    await this.page.keyboard.press('Space');
    await this.logged(() => this.page.keyboard.press('Enter'));
    await expect(this.page.getByText('已核验')).toBeVisible();
  }

  /** Asks for the first two fields of a shared record. */
  async query(resource: string, purpose: string): Promise<void> {
    const card = this.page.getByRole('region', { name: '共享查询' });
    const list = card.getByLabel('查询哪一项');
    await this.page.keyboard.press('s');
    await expect(list).toBeFocused();
    await this.page.keyboard.press('Home');
    while ((await list.inputValue()) !== resource) await this.page.keyboard.press('ArrowDown');
    for (const at of [0, 1]) {
      await this.tabTo(card.getByRole('checkbox').nth(at));
      await this.page.keyboard.press('Space');
    }
    await this.tabTo(card.getByLabel('用途，必填，会留痕'));
    await this.page.keyboard.insertText(purpose);
    await this.tabTo(card.getByRole('button', { name: /^查询/ }));
    await this.logged(() => this.page.keyboard.press('Enter'));
  }

  /** Goes to a material with J, writes what is wrong, and gives the verdict by its number. */
  async judge(name: RegExp, verdict: RegExp, note?: string): Promise<void> {
    const paper = this.materials.getByRole('button', { name }).first();
    const verdicts = this.materials.getByRole('group', { name: '核对结论' }).getByRole('button');
    await expect(async () => {
      if ((await paper.getAttribute('aria-current')) === null) await this.page.keyboard.press('j');
      await expect(paper).toHaveAttribute('aria-current', 'true', { timeout: 500 });
    }).toPass();
    if (note !== undefined) {
      await this.page.keyboard.press('c');
      await expect(verdicts.first()).toBeFocused();
      await this.tabTo(this.materials.getByLabel('说明：哪里有问题'));
      await this.page.keyboard.press('Control+A');
      await this.page.keyboard.insertText(note);
      await this.page.keyboard.press('Escape');
    }
    const number = (await verdicts.allInnerTexts()).findIndex((text) => verdict.test(text.trim())) + 1;
    await this.logged(() => this.page.keyboard.press(String(number)));
    await expect(verdicts.nth(number - 1)).toHaveAttribute('aria-pressed', 'true');
  }

  async press(key: string): Promise<void> {
    await this.logged(() => this.page.keyboard.press(key));
  }

  async notify(remedies: Record<string, string>): Promise<void> {
    const notice = this.page.getByRole('region', { name: '一次性补正告知书' });
    await this.page.keyboard.press('b');
    await expect(notice.getByRole('textbox').first()).toBeFocused();
    for (const [paper, remedy] of Object.entries(remedies)) {
      await this.tabTo(notice.getByLabel(`${paper}: 怎样补`));
      await this.page.keyboard.insertText(remedy);
    }
    await this.logged(() => this.page.keyboard.press('Control+Enter'));
    await expect(this.page.getByText('待补正').first()).toBeVisible();
    await this.page.keyboard.press('Escape');
  }

  async submit(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+Enter');
    await this.tabTo(this.page.getByRole('alertdialog').getByRole('button', { name: '提交' }));
    await this.page.keyboard.press('Enter');
    await expect(this.page).toHaveURL(/\/result$/);
  }

  /** What is refused is logged too. */
  private async logged(act: () => Promise<void>): Promise<void> {
    const before = await this.timeline.count();
    await act();
    await expect.poll(() => this.timeline.count()).toBeGreaterThan(before);
  }
}
