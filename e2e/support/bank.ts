import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Text {
  zh: string;
}
interface Choice {
  id: string;
  text: Text;
  fraction?: number;
}
/** An item, or a part of a case, as its author wrote it: with the answer. */
export interface BankItem {
  id: string;
  type: string;
  text: Text;
  choices?: Choice[];
  model?: Text;
  answer?: boolean;
  order?: string[];
  left?: Choice[];
  right?: Choice[];
  pairs?: Record<string, string>;
  formula?: { from: string };
  parts?: BankItem[];
}

const file = new URL('../../content/question-banks/a03.yaml', import.meta.url);
const { items } = parse(readFileSync(file, 'utf8')) as { items: BankItem[] };

/** The item of bank A03 with this stem; a day that is put in when the paper is drawn may be any. */
export function itemWithStem(stem: string): BankItem {
  const found = items.find(({ text }) => stem.trim().includes(text.zh.replace(/^\{\{.*?\}\}/, '').trim()));
  if (!found) throw new Error(`no item in the bank reads: ${stem}`);
  return found;
}

export const rightChoices = ({ choices = [] }: BankItem): string[] =>
  choices.filter(({ fraction = 0 }) => fraction > 0).map(({ text }) => text.zh);

/** Texts of an ordering item in their right order. */
export const rightOrder = ({ choices = [], order = [] }: BankItem): string[] =>
  order.map((id) => choices.find((choice) => choice.id === id)?.text.zh ?? '');

/** Left and right texts of a matching item, as they belong together. */
export const rightPairs = ({ left = [], right = [], pairs = {} }: BankItem): [string, string][] =>
  left.map(({ id, text }) => [text.zh, right.find((choice) => choice.id === pairs[id])?.text.zh ?? '']);
