import type { QuizSettings } from '../../../contract/assessment/quiz-settings.js';
import type { Mark } from '../marking/mark.js';
import type { SlotTry } from './sitting.entity.js';

/** The settings that decide how an answer weighs. */
export type Conduct = Pick<QuizSettings, 'behaviour' | 'tries' | 'penaltyPercent'>;

/** How a question was answered. */
export interface Conducted {
  tries: readonly Pick<SlotTry, 'fraction'>[];
  /** 1 to 3; null where the person said nothing, which counts as unsure. */
  certainty: number | null;
}

/**
 * Certainty-based marking after A. R. Gardner-Medwin, with the table that Moodle uses: right gives 1, 2 or 3, wrong takes 0, 2 or
 * 6. The full mark of a question is what a sure right answer gives, so that a paper stays between 0 and 100 percent.
 */
const CERTAINTY = { right: [1, 2, 3], wrong: [0, -2, -6], full: 3 } as const;

const UNTOLD: Conducted = { tries: [], certainty: null };

type Weigh = (mark: Mark, conducted: Conducted, conduct: Conduct) => Mark;

const asItIs: Weigh = (mark) => mark;

const WEIGHINGS: Record<Conduct['behaviour'], Weigh> = {
  deferred: asItIs,
  immediate: asItIs,
  interactive: (mark, { tries }, conduct) => weighed(mark, lastTry(mark, tries, conduct)),
  adaptive: (mark, { tries }, conduct) => weighed(mark, bestTry(mark, tries, conduct)),
  certainty: (mark, { certainty }) =>
    mark.verdict === 'empty' ? mark : weighed(mark, bySureness(mark.fraction, certainty ?? 1)),
  manual: (mark) => (mark.verdict === 'empty' ? mark : { ...mark, provisional: true }),
};

/** The mark of an answer as the quiz's behaviour weighs it. */
export const behavedMark = (mark: Mark, conducted: Conducted = UNTOLD, conduct: Conduct): Mark =>
  WEIGHINGS[conduct.behaviour](mark, conducted, conduct);

const weighed = (mark: Mark, fraction: number): Mark => ({ ...mark, fraction });

/** What each wrong try takes away. */
const penalised = (fraction: number, wrong: number, { penaltyPercent }: Conduct): number =>
  fraction <= 0 ? fraction : Math.max(0, fraction - (wrong * penaltyPercent) / 100);

/** The answer that stands at the end, less a penalty for each wrong try before it. */
function lastTry(mark: Mark, tries: Conducted['tries'], conduct: Conduct): number {
  const wrong = tries.filter(({ fraction }) => fraction < 1).length;
  const isLastTry = tries.at(-1)?.fraction === mark.fraction && mark.fraction < 1;
  return penalised(mark.fraction, isLastTry ? wrong - 1 : wrong, conduct);
}

/** The best of all tries and of the answer at the end, each less the penalties before it. */
function bestTry(mark: Mark, tries: Conducted['tries'], conduct: Conduct): number {
  const fractions = [...tries.map(({ fraction }) => fraction)];
  if (fractions.at(-1) !== mark.fraction) fractions.push(mark.fraction);
  return Math.max(...fractions.map((fraction, wrong) => penalised(fraction, wrong, conduct)));
}

function bySureness(fraction: number, certainty: number): number {
  const at = Math.min(3, Math.max(1, certainty)) - 1;
  const score = fraction > 0 ? fraction * (CERTAINTY.right[at] ?? 0) : (CERTAINTY.wrong[at] ?? 0);
  return score / CERTAINTY.full;
}

/** Whether a question that was checked so often, and found so right, can be answered no more. */
export function isSettled({ behaviour, tries }: Conduct, found: Conducted['tries']): boolean {
  if (behaviour === 'immediate') return found.length > 0;
  return behaviour === 'interactive' && (found.length >= tries || found.at(-1)?.fraction === 1);
}

/** Whether questions of a quiz can be checked while it is being answered. */
export const isCheckable = ({ behaviour }: Pick<Conduct, 'behaviour'>): boolean =>
  behaviour === 'immediate' || behaviour === 'interactive' || behaviour === 'adaptive';
