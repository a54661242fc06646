import type { QuizSection } from '../../../contract/assessment/quiz-section.js';
import { drawable, fixedOf, type PoolQuestion, quotasOf } from '../attempt/draw-paper.js';

/** What a section lacks. `asked` and `available` are numbers of questions. */
export interface Shortfall {
  section: number;
  field: 'bank' | 'questions' | 'draw';
  says: string;
  key: 'no-bank' | 'no-question' | 'pool-too-small' | 'area-too-small';
  /** The bank, question or knowledge area that is meant. */
  subject: string;
  asked: number;
  available: number;
}

/** How many questions a section may choose from, when the sections before have taken theirs at the worst. */
export interface SectionSupply {
  fixed: number;
  drawn: number;
  available: number;
  byArea: Record<string, number>;
  /** How many each knowledge area gets, where there are weights. */
  quotas: Record<string, number>;
}

type Pools = ReadonlyMap<string, readonly PoolQuestion[]>;

/**
 * What a section can draw from. No question comes twice in a paper, so what is fixed anywhere is not there to draw; and each
 * earlier draw that could take from the same pool takes as many as it asks for, in the worst case all of them here.
 */
export function supplyOf(sections: readonly QuizSection[], index: number, pools: Pools): SectionSupply {
  const section = sections[index];
  if (!section) return { fixed: 0, drawn: 0, available: 0, byArea: {}, quotas: {} };
  const free = freeIn(sections, index, pools);
  const byArea: Record<string, number> = {};
  for (const { item } of free) byArea[item.area] = (byArea[item.area] ?? 0) + 1;
  const ids = new Set(free.map(({ id }) => id));
  const taken = sections.slice(0, index).reduce((sum, { bank, draw }, earlier) => {
    if (!draw || bank !== section.bank) return sum;
    return sum + Math.min(draw.count, freeIn(sections, earlier, pools).filter(({ id }) => ids.has(id)).length);
  }, 0);
  return {
    fixed: section.questions.filter((slug) => isAsked(slug, pools.get(section.bank))).length,
    drawn: section.draw?.count ?? 0,
    available: Math.max(0, free.length - taken),
    byArea,
    quotas: section.draw ? Object.fromEntries(quotasOf(section.draw)) : {},
  };
}

/** Words between questions ask nothing; what nobody knows is taken for a question. */
const isAsked = (slug: string, pool: readonly PoolQuestion[] = []): boolean =>
  pool.find((question) => question.slug === slug)?.item.type !== 'description';

/** How many questions a paper of these sections asks; words between them are none. */
export const questionsIn = (sections: readonly QuizSection[], pools: Pools): number =>
  sections.reduce((sum, { bank, questions, draw }) => {
    const fixed = questions.filter((slug) => isAsked(slug, pools.get(bank))).length;
    return sum + fixed + (draw?.count ?? 0);
  }, 0);

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
    const { bank } = section;
    const pool = pools.get(bank);
    if (!pool)
      return [lack(index, { field: 'bank', key: 'no-bank', subject: bank, says: `there is no question bank ${bank}` })];
    const unknown = section.questions.filter((slug) => !pool.some((question) => question.slug === slug));
    return [
      ...unknown.map((slug) => {
        const says = `the bank ${bank} has no ready question ${slug}`;
        return lack(index, { field: 'questions', key: 'no-question', subject: slug, says });
      }),
      ...drawShortfalls(sections, index, pools),
    ];
  });
}

function drawShortfalls(sections: readonly QuizSection[], index: number, pools: Pools): Shortfall[] {
  const draw = sections[index]?.draw;
  if (!draw) return [];
  const { available, byArea } = supplyOf(sections, index, pools);
  const short = (asked: number, there: number, about: Pick<Shortfall, 'key' | 'subject'>): Shortfall[] => {
    if (asked <= there) return [];
    const what = about.subject ? ` of ${about.subject}` : '';
    const says = `draws ${String(asked)} questions${what}, but only ${String(there)} can be drawn`;
    return [{ ...lack(index, { ...about, field: 'draw', says }), asked, available: there }];
  };
  return [
    ...short(draw.count, available, { key: 'pool-too-small', subject: '' }),
    ...[...quotasOf(draw)].flatMap(([area, asked]) =>
      short(asked, byArea[area] ?? 0, { key: 'area-too-small', subject: area }),
    ),
  ];
}

const lack = (section: number, what: Pick<Shortfall, 'field' | 'key' | 'subject' | 'says'>): Shortfall => ({
  ...{ section, asked: 0, available: 0 },
  ...what,
});
