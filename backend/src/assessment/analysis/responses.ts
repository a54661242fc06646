import type { ItemAnswer, PartAnswer } from '../../../contract/assessment/item-answer.js';
import type { ResponseCount } from '../../../contract/assessment/results.js';
import type { CasePart, Item, Markable } from '../../../contract/assessment/item.js';
import type { Language, Localized } from '../../../contract/common.js';
import { normalText } from '../marking/normal-text.js';

/** One answer to a question, and how its giver fared. */
export interface GivenAnswer {
  readonly answer: ItemAnswer | null;
  /** Share of the question's points. */
  readonly fraction: number;
  /** What the person got for the other questions, in percent. */
  readonly othersPercent: number | null;
}

export interface ResponsePart {
  readonly id: string;
  readonly label: string;
  readonly responses: ResponseCount[];
  readonly more: number;
}

/** Texts and orders that are listed; beyond, they are only counted. */
const LISTED = 20;
/** A wrong answer must be given by so many, and by such a share, before it is said to draw people. */
const DRAWING_PEOPLE = 5;
const DRAWING_SHARE = 5;
const RIGHT = 0.998;

interface Option {
  id: string;
  label: string;
  fraction: number | null;
}

/** How often each answer was given, part by part. */
export function responsesTo(item: Item, given: readonly GivenAnswer[], language: Language): ResponsePart[] {
  if (item.type !== 'case') return partsOf(item, given, language).map((part) => ({ ...part }));
  return item.parts.flatMap((part) =>
    partsOf(
      part,
      given.map((one) => ({ ...one, answer: partAnswer(one.answer, part) })),
      language,
    ).map((one) => ({
      ...one,
      id: one.id === '' ? part.id : `${part.id} ${one.id}`,
      label: [part.text[language], one.label].filter(Boolean).join(' · '),
    })),
  );
}

/** Whether a wrong choice draws people who are better than those who got it right. */
export function hasDrawingDistractor(item: Item, given: readonly GivenAnswer[]): boolean {
  if (item.type !== 'single-choice' && item.type !== 'multiple-choice' && item.type !== 'true-false') return false;
  return responsesTo(item, given, 'zh-CN').some(({ responses }) => responses.some(({ isDrawing }) => isDrawing));
}

const partAnswer = (answer: ItemAnswer | null, { id }: CasePart): PartAnswer | null =>
  answer?.type === 'case' ? (answer.parts[id] ?? null) : null;

function partsOf(item: Markable, given: readonly GivenAnswer[], language: Language): ResponsePart[] {
  if (item.type === 'matching') return matchingParts(item, given, language);
  const options = optionsOf(item, language);
  const picks = given.map((one) => ({ ...one, picked: pickedIn(one.answer, item, language) }));
  return [{ id: '', label: '', ...counted(options, picks, item) }];
}

function matchingParts(item: Markable<'matching'>, given: readonly GivenAnswer[], language: Language): ResponsePart[] {
  return item.left.map(({ id, text }) => {
    const options = item.right.map((right) => ({
      id: right.id,
      label: right.text[language],
      fraction: item.pairs[id] === right.id ? 100 : 0,
    }));
    const picks = given.map((one) => {
      const right = one.answer?.type === 'matching' ? one.answer.pairs[id] : undefined;
      return { ...one, picked: right === undefined ? [] : [{ id: right, label: right }] };
    });
    return { id, label: text[language], ...counted(options, picks) };
  });
}

interface Picked {
  id: string;
  label: string;
}
type Picking = GivenAnswer & { picked: readonly Picked[] };

/** The answers that an item offers; those that people write themselves are found in what they wrote. */
function optionsOf(item: Markable, language: Language): Option[] {
  const say = (text: Localized): string => text[language];
  switch (item.type) {
    case 'single-choice':
    case 'multiple-choice':
      return item.choices.map(({ id, text, fraction }) => ({ id, label: say(text), fraction }));
    case 'true-false':
      return [true, false].map((value) => ({
        id: String(value),
        label: String(value),
        fraction: item.answer === value ? 100 : 0,
      }));
    default:
      return [];
  }
}

function pickedIn(answer: ItemAnswer | null, item: Markable, language: Language): Picked[] {
  const one = (id: string | null, label = id ?? ''): Picked[] => (id === null || id === '' ? [] : [{ id, label }]);
  switch (answer?.type) {
    case 'single-choice':
      return one(answer.choice);
    case 'multiple-choice':
      return answer.choices.map((id) => ({ id, label: id }));
    case 'true-false':
      return answer.value === null ? [] : one(String(answer.value));
    case 'ordering':
      return one(answer.order.join(' '), answer.order.map((id) => textOf(item, id, language)).join(' → '));
    case 'short-answer':
      return one(normalText(answer.text), answer.text.trim().slice(0, 200));
    case 'numeric':
    case 'computed':
      return one(answer.text.trim());
    default:
      return [];
  }
}

const textOf = (item: Markable, id: string, language: Language): string =>
  item.type === 'ordering' ? (item.choices.find((choice) => choice.id === id)?.text[language] ?? id) : id;

interface Counting {
  option: Option;
  count: number;
  others: number[];
  fractions: number[];
}

function counted(
  options: readonly Option[],
  picks: readonly Picking[],
  item?: Markable,
): Pick<ResponsePart, 'responses' | 'more'> {
  const countings = new Map(
    options.map((option): [string, Counting] => [option.id, { option, count: 0, others: [], fractions: [] }]),
  );
  for (const { picked, othersPercent, fraction } of picks) {
    for (const { id, label } of picked) {
      const counting = countings.get(id) ?? {
        option: { id, label, fraction: null },
        count: 0,
        others: [],
        fractions: [],
      };
      countings.set(id, counting);
      counting.count++;
      counting.fractions.push(fraction);
      if (othersPercent !== null) counting.others.push(othersPercent);
    }
  }
  const isOffered = options.length > 0;
  const all = [...countings.values()];
  if (!isOffered) all.sort((one, other) => other.count - one.count || one.option.id.localeCompare(other.option.id));
  const right = meanOf(
    picks.flatMap(({ fraction, othersPercent }) =>
      fraction >= RIGHT && othersPercent !== null ? [othersPercent] : [],
    ),
  );
  const listed = isOffered ? all : all.slice(0, LISTED);
  return {
    responses: listed.map((one) => lineOf(one, picks.length, isOffered && item !== undefined ? right : null)),
    more: all.slice(listed.length).reduce((sum, { count }) => sum + count, 0),
  };
}

function lineOf({ option, count, others, fractions }: Counting, of: number, right: number | null): ResponseCount {
  const othersPercent = meanOf(others);
  const share = of === 0 ? 0 : (100 * count) / of;
  const marked = meanOf(fractions);
  return {
    ...option,
    // Of what people wrote themselves it is known how it was marked.
    fraction: option.fraction ?? (marked === null ? null : 100 * marked),
    count,
    share,
    othersPercent,
    isDrawing: isDrawing(option, { count, share, othersPercent }, right),
  };
}

function isDrawing(
  { fraction }: Option,
  { count, share, othersPercent }: Pick<ResponseCount, 'count' | 'share' | 'othersPercent'>,
  right: number | null,
): boolean {
  if (fraction === null || fraction > 0 || count < DRAWING_PEOPLE || share < DRAWING_SHARE) return false;
  return right !== null && othersPercent !== null && othersPercent > right;
}

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
