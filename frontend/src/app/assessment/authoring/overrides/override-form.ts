import {
  type NewQuizOverride,
  NewQuizOverride as NewQuizOverrideSchema,
  type OverrideRules,
  type QuizOverrideView,
} from '@lms/contract/assessment/quiz-override';
import { boxOf, instantOf, numberOf } from '../zoned';

/** The rules as boxes hold them: empty is as the quiz has it. */
export interface RuleBoxes {
  opensAt: string;
  closesAt: string;
  timeLimitMinutes: string;
  attempts: string;
  /** How the extra time is meant. */
  extra: 'none' | 'minutes' | 'factor';
  extraMinutes: string;
  extraFactor: string;
}

const AS_THE_QUIZ: OverrideRules = {
  ...{ opensAt: null, closesAt: null, timeLimitMinutes: null },
  ...{ attempts: null, extraMinutes: null, extraFactor: null },
};

const box = (value: number | null): string => (value === null ? '' : String(value));

export const boxesOf = (rules: OverrideRules = AS_THE_QUIZ): RuleBoxes => ({
  ...{ opensAt: boxOf(rules.opensAt), closesAt: boxOf(rules.closesAt) },
  ...{ timeLimitMinutes: box(rules.timeLimitMinutes), attempts: box(rules.attempts) },
  extra: extraOf(rules),
  ...{ extraMinutes: box(rules.extraMinutes) || '10', extraFactor: box(rules.extraFactor) || '1.25' },
});

function extraOf({ extraMinutes, extraFactor }: OverrideRules): RuleBoxes['extra'] {
  if (extraFactor !== null) return 'factor';
  return extraMinutes === null ? 'none' : 'minutes';
}

/** What stands against rules that are being written, by the name of the field; `rules` where they change nothing. */
export function faultsIn(input: NewQuizOverride): ReadonlySet<string> {
  const { error } = NewQuizOverrideSchema.safeParse(input);
  const { opensAt, closesAt } = input.rules;
  const isEmpty = Object.values(input.rules).every((value) => value === null);
  const isReversed = opensAt !== null && closesAt !== null && opensAt >= closesAt;
  return new Set([
    ...(error?.issues ?? []).map(({ path }) => String(path.at(-1))),
    ...(isEmpty ? ['rules'] : []),
    ...(isReversed ? ['closesAt'] : []),
  ]);
}

export const rulesIn = (boxes: RuleBoxes): OverrideRules => ({
  opensAt: instantOf(boxes.opensAt),
  closesAt: instantOf(boxes.closesAt),
  timeLimitMinutes: numberOf(boxes.timeLimitMinutes),
  attempts: numberOf(boxes.attempts),
  extraMinutes: boxes.extra === 'minutes' ? numberOf(boxes.extraMinutes) : null,
  extraFactor: boxes.extra === 'factor' ? numberOf(boxes.extraFactor) : null,
});

export const nameOf = ({ person, group }: QuizOverrideView): string => person?.name ?? group?.name ?? '';
