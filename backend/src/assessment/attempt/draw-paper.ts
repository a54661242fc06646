import type { Item, KnowledgeArea } from '../../../contract/assessment/item.js';
import type { QuizDraw, QuizSection } from '../../../contract/assessment/quiz-section.js';
import { type Random, seededRandom, shuffled } from '../item/seeded-random.js';

/** A question as it may come into a paper. */
export interface PoolQuestion {
  id: string;
  slug: string;
  versionId: string;
  item: Item;
  /** The path of its category, `行政许可/期限`; '' for none. */
  category: string;
  tags: readonly string[];
}

/** A place of a paper and the wording that stands in it for ever. */
export interface DrawnSlot {
  slot: number;
  section: number;
  questionId: string;
  versionId: string;
}

export interface PaperPlan {
  sections: readonly QuizSection[];
  /** Whether questions come in drawn order within their section, where the section does not say. */
  shuffle: boolean;
  /** The ready questions of a bank. */
  poolOf: (bank: string) => readonly PoolQuestion[];
  /** The id of one version of a question; undefined where there is none. */
  pinned?: (questionId: string, number: number) => string | undefined;
}

/** The fixed questions of a section, in order. */
export const fixedOf = ({ questions }: QuizSection, pool: readonly PoolQuestion[]): PoolQuestion[] =>
  questions.flatMap((slug) => pool.filter((question) => question.slug === slug));

/** The ready questions from which a section draws: its fixed ones are taken, so not again. */
export function drawable({ questions, draw }: QuizSection, pool: readonly PoolQuestion[]): PoolQuestion[] {
  // Words between questions are put where their author wants them; a draw is for questions.
  return pool.filter(
    (question) =>
      question.item.type !== 'description' && !questions.includes(question.slug) && (!draw || fits(draw, question)),
  );
}

const isWanted = <T>(wanted: readonly T[], value: T): boolean => wanted.length === 0 || wanted.includes(value);

function fits({ areas, difficulty, category, tags }: QuizDraw, { item, ...question }: PoolQuestion): boolean {
  const carried = [...item.tags, ...question.tags];
  return (
    isWanted(areas, item.area) &&
    isWanted(difficulty, item.difficulty) &&
    (category === null || isWithin(question.category, category)) &&
    (tags.length === 0 || tags.some((tag) => carried.includes(tag)))
  );
}

const isWithin = (category: string, wanted: string): boolean =>
  category === wanted || category.startsWith(`${wanted}/`);

/** How many questions each knowledge area gets by its weight: whole ones, the largest remainders first. */
export function quotasOf({ weights, count }: QuizDraw): ReadonlyMap<KnowledgeArea, number> {
  const shares = Object.entries(weights).filter(([, weight]) => weight > 0) as [KnowledgeArea, number][];
  const whole = shares.reduce((sum, [, weight]) => sum + weight, 0);
  const exact = shares.map(([area, weight]) => ({ area, share: (count * weight) / whole }));
  const quotas = new Map(exact.map(({ area, share }) => [area, Math.floor(share)]));
  const left = count - [...quotas.values()].reduce((sum, quota) => sum + quota, 0);
  const byRemainder = exact.toSorted(
    (one, other) => (other.share % 1) - (one.share % 1) || one.area.localeCompare(other.area),
  );
  if (shares.length > 0) {
    for (const { area } of byRemainder.slice(0, left)) quotas.set(area, (quotas.get(area) ?? 0) + 1);
  }
  return quotas;
}

/**
 * Draws a paper: the same seed, pool and history always give the same. Nothing comes twice; what the person has not
 * yet seen comes first.
 */
export function drawPaper(plan: PaperPlan, seed: string, seen: ReadonlySet<string>): DrawnSlot[] {
  const random = seededRandom(`${seed} paper`);
  // What is fixed anywhere is not drawn anywhere.
  const taken = new Set(plan.sections.flatMap((one) => fixedOf(one, plan.poolOf(one.bank)).map(({ id }) => id)));
  const placed = new Set<string>();
  const slots: DrawnSlot[] = [];
  plan.sections.forEach((section, index) => {
    const pool = plan.poolOf(section.bank);
    const fixed = fixedOf(section, pool).filter(({ id }) => !placed.has(id));
    const free = drawable(section, pool).filter(({ id }) => !taken.has(id));
    const chosen = [...fixed, ...(section.draw ? drawFrom(section.draw, free, random, seen) : [])];
    for (const question of (section.shuffle ?? plan.shuffle) ? shuffled(chosen, random) : chosen) {
      taken.add(question.id);
      placed.add(question.id);
      const pin = section.pins[question.slug];
      const versionId = (pin === undefined ? undefined : plan.pinned?.(question.id, pin)) ?? question.versionId;
      slots.push({ slot: slots.length + 1, section: index, questionId: question.id, versionId });
    }
  });
  return slots;
}

function drawFrom(draw: QuizDraw, pool: PoolQuestion[], random: Random, seen: ReadonlySet<string>): PoolQuestion[] {
  const mixed = shuffled(pool, random);
  const inTurn = [...mixed.filter(({ id }) => !seen.has(id)), ...mixed.filter(({ id }) => seen.has(id))];
  const quotas = quotasOf(draw);
  if (quotas.size === 0) return inTurn.slice(0, draw.count);
  return [...quotas].flatMap(([area, count]) => inTurn.filter(({ item }) => item.area === area).slice(0, count));
}
