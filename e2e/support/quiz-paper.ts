import { expect, type Locator, type Page } from '@playwright/test';
import { type BankItem, itemWithStem, rightChoices, rightOrder, rightPairs } from './bank.js';

/** The running attempt on the screen, answered by somebody who knows the bank. */
export class QuizPaper {
  constructor(private readonly page: Page) {}

  /** Answers the question shown, rightly, and waits until the server has it. */
  async answerRightly(): Promise<void> {
    const stem = this.page.getByRole('heading', { level: 1 });
    const question = this.page.getByRole('region', { name: await stem.innerText() });
    const item = itemWithStem(await stem.innerText());
    await (FILL[item.type] ?? write)(question, item);
    await expect(this.page.getByText(/第 \d+ 次修改，/)).toBeVisible();
  }

  async next(): Promise<void> {
    const stem = await this.page.getByRole('heading', { level: 1 }).innerText();
    await this.page.getByRole('button', { name: '下一题' }).click();
    await expect(this.page.getByRole('heading', { level: 1 })).not.toHaveText(stem);
  }

  /** The line above the overview: how many are answered, how many are open. */
  counts(answered: number, open: number): Locator {
    return this.page.getByText(`已答 ${String(answered)}，未答 ${String(open)}`).first();
  }
}

/** The box of a choice is drawn beside the real one, which only the keyboard and screen readers meet. */
const check = (choice: Locator): Promise<void> => choice.check({ force: true });

const FILL: Record<string, (question: Locator, item: BankItem) => Promise<void>> = {
  'single-choice': checkAll,
  'multiple-choice': checkAll,
  'true-false': (question, { answer }) => check(question.getByRole('radio', { name: answer ? '对' : '错' })),
  ordering: (question, item) => putInOrder(question, rightOrder(item)),
  matching: async (question, item) => {
    for (const [left, right] of rightPairs(item)) await question.getByLabel(left).selectOption(right);
  },
  computed: (question, { formula }) => question.locator('input[type=date]').fill(formula?.from ?? ''),
  case: async (question, { parts = [] }) => {
    for (const part of parts) {
      const row = question.getByRole('listitem').filter({ hasText: part.text.zh });
      await (FILL[part.type] ?? write)(row, part);
    }
  },
};

async function checkAll(question: Locator, item: BankItem): Promise<void> {
  const boxes = question.getByRole('radio').or(question.getByRole('checkbox'));
  for (const text of rightChoices(item)) await check(boxes.and(question.getByLabel(text)));
}

const write = (question: Locator, { model }: BankItem): Promise<void> =>
  question.getByRole('textbox').fill(model?.zh ?? '');

async function putInOrder(question: Locator, order: string[]): Promise<void> {
  const rows = question.getByRole('listitem');
  // Left as it is drawn, an order would count as not answered.
  await question.getByRole('button', { name: /^下移/ }).first().click();
  for (const [place, text] of order.entries()) {
    const texts = await rows.allInnerTexts();
    const now = texts.findIndex((row) => row.includes(text));
    const up = question.getByRole('button', { name: `上移：${text}` });
    for (let step = now; step > place; step--) await up.click();
    await expect(rows.nth(place)).toContainText(text);
  }
}
