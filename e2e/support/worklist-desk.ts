import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';

interface Text {
  readonly zh: string;
}
/** What the reference run writes at a step, in Chinese. */
type Written = Readonly<Record<string, string | Text | undefined>> & {
  readonly items?: readonly { readonly problem: Text; readonly howToFix: Text }[];
};

/** The steps of a scenario's reference run by their ids. */
export function referenceOf(code: string): ReadonlyMap<string, Written> {
  const file = new URL(`../../content/scenarios/${code}.yaml`, import.meta.url);
  const { reference } = parse(readFileSync(file, 'utf8')) as { reference: { id: string; do: Written }[] };
  return new Map(reference.map((step) => [step.id, step.do]));
}

interface Form {
  readonly choices?: readonly (string | RegExp)[];
  readonly texts?: Readonly<Record<string, string>>;
}

/** A desk with a list of cases: one is chosen by its line, and what is done to it is asked for in a form. */
export class WorklistDesk {
  readonly jobs: Locator;
  readonly lamps: Locator;
  private readonly timeline: Locator;

  constructor(private readonly page: Page) {
    const list = page.getByRole('complementary', { name: '我的待办' });
    this.jobs = list.getByRole('listitem');
    this.lamps = list.getByRole('group');
    // Behind an open form the page is hidden from the tree of roles, and still there.
    this.timeline = page
      .getByRole('region', { name: '时间轴', includeHidden: true })
      .getByRole('listitem', { includeHidden: true });
  }

  /** Opens the case whose number ends so. */
  async open(tail: string, item: RegExp): Promise<void> {
    const job = this.jobs.getByRole('button', { name: new RegExp(`${tail}$`) });
    await job.click();
    await expect(job).toHaveAttribute('aria-current', 'true');
    await expect(this.page.getByRole('heading', { level: 1, name: item })).toBeVisible();
  }

  /** Presses the key of an act and fills in what it asks. */
  async fillIn(key: string, act: string, { choices = [], texts = {} }: Form): Promise<void> {
    await this.page.keyboard.press(key);
    await this.send(act, { choices, texts });
  }

  /** Sends the form of an act that lies open. */
  async send(act: string, { choices = [], texts = {} }: Form): Promise<void> {
    const form = this.page.getByRole('dialog');
    await expect(form.getByRole('heading', { name: act })).toBeVisible();
    for (const choice of choices) await form.getByLabel(choice, { exact: typeof choice === 'string' }).check();
    for (const [label, text] of Object.entries(texts)) await form.getByLabel(label, { exact: true }).fill(text);
    await this.logged(() => form.locator('button[type=submit]').click());
    await expect(form).toBeHidden();
  }

  /** The log has grown, and the page shows it. */
  async logged(act: () => Promise<void>): Promise<void> {
    await expect(this.timeline.first()).toBeVisible();
    const before = await this.timeline.count();
    await act();
    await expect.poll(() => this.timeline.count()).toBeGreaterThan(before);
  }
}
