import { expect, type Page } from '@playwright/test';

/** The desks of a run besides its cases, worked at with the guide beside them. */
export class OfficeDesk {
  private constructor(
    private readonly page: Page,
    private readonly run: string,
  ) {}

  /** A guided run of a scenario, opened. */
  static async open(page: Page, code: string): Promise<OfficeDesk> {
    const scenarios = (await (await page.request.get('/api/scenarios?limit=100')).json()) as {
      items: { id: string; code: string }[];
    };
    const scenario = scenarios.items.find((one) => one.code === code)?.id ?? '';
    const started = await page.request.post(`/api/scenarios/${scenario}/runs`, {
      data: { mode: 'guided', variant: 'A', restart: true },
    });
    expect(started.ok()).toBe(true);
    const { id } = (await started.json()) as { id: string };
    await page.goto(`/practice/runs/${id}`);
    return new OfficeDesk(page, id);
  }

  /** Presses a button of the desk and waits until the log has what it does. */
  async press(name: RegExp): Promise<void> {
    await this.logged(() => this.page.getByRole('button', { name }).first().click());
  }

  /** Opens the form of an act, fills it in by the names of its choices, and sends it. */
  async fillIn(act: RegExp, choices: readonly RegExp[], texts: Readonly<Record<string, string>> = {}): Promise<void> {
    const form = this.page.getByRole('dialog');
    // An open form hides the log behind it, so the log is counted before and after.
    await this.logged(async () => {
      await this.page.getByRole('button', { name: act }).first().click();
      for (const choice of choices) await form.getByLabel(choice).first().check();
      for (const [label, text] of Object.entries(texts)) await form.getByLabel(label).fill(text);
      await form.locator('button[type=submit]').click();
      await expect(form).toBeHidden();
    });
  }

  /** Does what the guide says until it has nothing more to say. */
  async follow(): Promise<void> {
    const step = this.page.getByRole('button', { name: '照此办理' });
    while (await this.hasStep()) {
      await expect(step).toBeVisible();
      await this.logged(() => step.click());
    }
  }

  async submit(): Promise<number> {
    await this.page.getByRole('button', { name: '提交', exact: true }).click();
    await this.page.getByRole('alertdialog').getByRole('button', { name: '提交' }).click();
    await expect(this.page).toHaveURL(/\/result$/);
    const result = await this.page.request.get(`/api/runs/${this.run}/result`);
    return ((await result.json()) as { score: number }).score;
  }

  private async hasStep(): Promise<boolean> {
    const run = (await (await this.page.request.get(`/api/runs/${this.run}`)).json()) as { coach: { next: unknown } };
    return run.coach.next !== null;
  }

  /** The log has grown, and the page shows it. */
  private async logged(act: () => Promise<void>): Promise<void> {
    const lines = this.page.getByRole('region', { name: '时间轴' }).getByRole('listitem');
    await expect(lines.first()).toBeVisible();
    const before = await lines.count();
    await act();
    await expect.poll(() => lines.count()).toBeGreaterThan(before);
  }
}
