import type { QuizSection } from '../../../contract/assessment/quiz-section.js';
import { drawable, fixedOf, type PoolQuestion, quotasOf } from '../attempt/draw-paper.js';

/** What a section lacks. `asked` and `available` are numbers of questions. */
export interface Shortfall {
  section: number;
  field: 'bank' | 'questions' | 'draw';
  says: string;
  key: 'no-bank' | 'no-question' | 'pool-too-small' | 'area-too-small';
  asked: number;
  available: number;
}

/** How many questions a section may choose from, when the sections before have taken theirs at the worst. */
export interface SectionSupply {
  fixed: number;
  drawn: number;
  available: number;
  byArea: Record<string, number>;
}

type Pools = ReadonlyMap<string, readonly PoolQuestion[]>;

/**
 * What a section can draw from. No question comes twice in a paper, so what is fixed anywhere is not there to draw; and each
 * earlier draw that could take from the same pool takes as many as it asks for, in the worst case all of them here.
 */
export function supplyOf(sections: readonly QuizSection[], index: number, pools: Pools): SectionSupply {
  const section = sections[index];
  if (!section) return { fixed: 0, drawn: 0, available: 0, byArea: {} };
  const free = freeIn(sections, index, pools);
  const byArea: Record<string, number> = {};
  for (const { item } of free) byArea[item.area] = (byArea[item.area] ?? 0) + 1;
  const ids = new Set(free.map(({ id }) => id));
  const taken = sections.slice(0, index).reduce((sum, { bank, draw }, earlier) => {
    if (!draw || bank !== section.bank) return sum;
    return sum + Math.min(draw.count, freeIn(sections, earlier, pools).filter(({ id }) => ids.has(id)).length);
  }, 0);
  return {
    fixed: section.questions.length,
    drawn: section.draw?.count ?? 0,
    available: Math.max(0, free.length - taken),
    byArea,
  };
}

function freeIn(sections: readonly QuizSection[], index: number, pools: Pools): PoolQuestion[] {
  const section = sections[index];
  if (!section?.draw) return [];
  const pool = pools.get(section.bank) ?? [];
  const fixed = new Set(
    sections.filter(({ bank }) => bank === section.bank).flatMap((one) => fixedOf(one, pool).map(({ id }) => id)),
  );
  return drawable(section, pool).filter(({ id }) => !fixed.has(id));
}

/** Every reason why a paper could not be drawn in full; empty where it always can. */
export function shortfallsOf(sections: readonly QuizSection[], pools: Pools): Shortfall[] {
  return sections.flatMap((section, index) => {
    const pool = pools.get(section.bank);
    if (!pool) return [lack(index, 'bank', `there is no question bank ${section.bank}`, 'no-bank')];
    const unknown = section.questions.filter((slug) => !pool.some((question) => question.slug === slug));
    return [
      ...unknown.map((slug) =>
        lack(index, 'questions', `the bank ${section.bank} has no ready question ${slug}`, 'no-question'),
      ),
      ...drawShortfalls(sections, index, pools),
    ];
  });
}

function drawShortfalls(sections: readonly QuizSection[], index: number, pools: Pools): Shortfall[] {
  const draw = sections[index]?.draw;
  if (!draw) return [];
  const { available, byArea } = supplyOf(sections, index, pools);
  const short = (asked: number, there: number, key: Shortfall['key'], what: string): Shortfall[] =>
    asked <= there
      ? []
      : [
          {
            ...lack(
              index,
              'draw',
              `draws ${String(asked)} questions${what}, but only ${String(there)} can be drawn`,
              key,
            ),
            asked,
            available: there,
          },
        ];
  return [
    ...short(draw.count, available, 'pool-too-small', ''),
    ...[...quotasOf(draw)].flatMap(([area, asked]) => short(asked, byArea[area] ?? 0, 'area-too-small', ` of ${area}`)),
  ];
}

const lack = (section: number, field: Shortfall['field'], says: string, key: Shortfall['key']): Shortfall => ({
  section,
  field,
  says,
  key,
  asked: 0,
  available: 0,
});
