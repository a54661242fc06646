import type { Item } from '../../../contract/assessment/item.js';
import type { QuizSection } from '../../../contract/assessment/quiz.js';
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
  /** Whether questions come in drawn order within their section. */
  shuffle: boolean;
  /** The ready questions of a bank. */
  poolOf: (bank: string) => readonly PoolQuestion[];
}

/** The ready questions from which a section draws: its fixed ones are taken, so not again. */
export function drawable({ questions, draw }: QuizSection, pool: readonly PoolQuestion[]): PoolQuestion[] {
  const { areas = [], difficulty = [] } = draw ?? {};
  const isWanted = <T>(wanted: readonly T[], value: T): boolean => wanted.length === 0 || wanted.includes(value);
  return pool.filter(
    ({ slug, item }) =>
      // Words between questions are put where their author wants them; a draw is for questions.
      item.type !== 'description' &&
      !questions.includes(slug) &&
      isWanted(areas, item.area) &&
      isWanted(difficulty, item.difficulty),
  );
}

/**
 * Draws a paper: the same seed, pool and history always give the same. Nothing comes twice; what the person has not
 * yet seen comes first.
 */
export function drawPaper(plan: PaperPlan, seed: string, seen: ReadonlySet<string>): DrawnSlot[] {
  const random = seededRandom(`${seed} paper`);
  const taken = new Set<string>();
  const slots: DrawnSlot[] = [];
  plan.sections.forEach((section, index) => {
    const pool = plan.poolOf(section.bank).filter(({ id }) => !taken.has(id));
    const fixed = section.questions.flatMap((slug) => pool.filter((question) => question.slug === slug));
    const chosen = [...fixed, ...drawFrom(drawable(section, pool), section.draw?.count ?? 0, random, seen)];
    for (const question of plan.shuffle ? shuffled(chosen, random) : chosen) {
      taken.add(question.id);
      slots.push({ slot: slots.length + 1, section: index, questionId: question.id, versionId: question.versionId });
    }
  });
  return slots;
}

function drawFrom(pool: PoolQuestion[], count: number, random: Random, seen: ReadonlySet<string>): PoolQuestion[] {
  const mixed = shuffled(pool, random);
  const fresh = mixed.filter(({ id }) => !seen.has(id));
  return [...fresh, ...mixed.filter(({ id }) => seen.has(id))].slice(0, count);
}
