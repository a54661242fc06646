import type { ItemAnswer, PartAnswer } from '../../../contract/assessment/item-answer.js';
import type { Item, Markable } from '../../../contract/assessment/item.js';
import type { DrawnItem } from '../item/drawn-item.js';
import { type Random, seededRandom } from '../item/seeded-random.js';
import { solutionOf } from '../marking/right-answer.js';
import type { DemoAttemptsFile, DemoText } from './demo-attempts.content.js';

type Facts = Pick<DemoAttemptsFile, 'lures' | 'known' | 'texts'>;

/** What somebody knows, and their luck with this question. */
interface Try {
  readonly slug: string;
  /** About 0 for the middle, 1 for the best sixth. */
  readonly skill: number;
  readonly random: Random;
  readonly facts: Facts;
}

const BLANK = 0.02;
const LURED_FROM = 0.4;
const HARDNESS = [-0.9, -0.2, 0.7];

/** What somebody knows, from their name: the sum of three draws is near enough to a bell. */
export function skillOf(username: string): number {
  const random = seededRandom(`${username} skill`);
  return (random() + random() + random() - 1.5) * 2 + 0.9;
}

/** What somebody answers to a question; null where it was left blank. */
export function answerOf(drawn: DrawnItem, one: Try): ItemAnswer | null {
  if (one.random() < BLANK) return null;
  const { item } = drawn;
  if (item.type === 'computed') return { type: 'computed', text: computedText(drawn, one) };
  if (item.type === 'case') {
    const parts = item.parts.map((part) => [part.id, given(part, hardnessOf(item, one.slug), part.id, one)] as const);
    return { type: 'case', parts: Object.fromEntries(parts.filter((part): part is [string, PartAnswer] => !!part[1])) };
  }
  return given(item, hardnessOf(item, one.slug), '', one);
}

/** Texts of a question as the demo has them, the best first. */
export const textsOf = (slug: string, partId: string, { texts }: Facts): readonly DemoText[] =>
  texts[partId === '' ? slug : `${slug}/${partId}`] ?? [];

function hardnessOf({ difficulty }: Pick<Item, 'difficulty'>, slug: string): number {
  return (HARDNESS[difficulty - 1] ?? 0) + (seededRandom(`${slug} hardness`)() - 0.5);
}

/** A question is missed the sooner the harder it is and the less somebody knows (the model of Rasch). */
function isKnown(hardness: number, { skill, random, slug, facts }: Try): boolean {
  const known = facts.known.includes(slug) ? skill + 4 : skill;
  return random() < 1 / (1 + Math.exp(hardness - 1.4 * known));
}

function computedText({ key = '', values }: DrawnItem, one: Try): string {
  if (isKnown(HARDNESS[2] ?? 0, one)) return key;
  // Who takes the wrong day takes another one that the question leads past.
  return String(Object.values(values).find((value) => String(value) !== key) ?? '');
}

function given(item: Markable, hardness: number, partId: string, one: Try): PartAnswer | null {
  const { type } = item;
  const isRight = isKnown(hardness, one);
  if (type === 'short-answer' || type === 'essay') return written(item, hardness, partId, one);
  if (type === 'single-choice') return { type, choice: choiceIn(item, isRight, one) };
  if (type === 'computed' || type === 'case' || type === 'file-upload' || type === 'description') return null;
  const { rightAnswer } = solutionOf(item, ({ 'zh-CN': zh }) => zh);
  const right = rightAnswer as PartAnswer;
  return isRight ? right : missed(item, right, one);
}

function choiceIn(
  { choices }: Markable<'single-choice'>,
  isRight: boolean,
  { slug, skill, random, facts }: Try,
): string | null {
  const lure = facts.lures[slug];
  if (lure !== undefined && skill > LURED_FROM && random() < skill / 2) return lure;
  const wrong = choices.filter(({ fraction }) => fraction <= 0);
  // One wrong choice looks likelier than the others.
  const at = Math.floor(random() ** 2 * wrong.length);
  const chosen = isRight ? choices.find(({ fraction }) => fraction === 100) : wrong[at];
  return chosen?.id ?? null;
}

function written(
  item: Markable<'short-answer' | 'essay'>,
  hardness: number,
  partId: string,
  { slug, skill, random, facts }: Try,
): PartAnswer | null {
  const texts = textsOf(slug, partId, facts);
  const place = (hardness - 1.2 * skill + (random() - 0.5) * 2.4) / 3 + 0.5;
  const at = Math.min(texts.length - 1, Math.max(0, Math.floor(place * texts.length)));
  const text = texts[at]?.text;
  return text === undefined ? null : { type: item.type, text };
}

/** The right answer with one thing wrong in it. */
function missed(item: Markable, right: PartAnswer, { random }: Try): PartAnswer {
  switch (right.type) {
    case 'true-false':
      return { ...right, value: !right.value };
    case 'ordering':
      return { ...right, order: swapped(right.order, Math.floor(random() * (right.order.length - 1))) };
    case 'matching': {
      const ids = Object.keys(right.pairs);
      const values = swapped(Object.values(right.pairs), 0);
      return { ...right, pairs: Object.fromEntries(ids.map((id, at) => [id, values[at] ?? ''])) };
    }
    case 'multiple-choice':
      return { ...right, choices: [...right.choices.slice(0, -1), ...tempting(item, random)] };
    default:
      return right;
  }
}

const swapped = (all: readonly string[], at: number): string[] =>
  all.toSpliced(at, 2, ...all.slice(at, at + 2).reverse());

/** Now and then a wrong choice as well. */
function tempting(item: Markable, random: Random): string[] {
  if (item.type !== 'multiple-choice' || random() > 0.4) return [];
  const wrong = item.choices.filter(({ fraction }) => fraction <= 0).map(({ id }) => id);
  return wrong.slice(Math.floor(random() * wrong.length)).slice(0, 1);
}
