import type { GapView, ItemView, PartView } from '../../../contract/assessment/item-view.js';
import type { CasePart, ItemOf, Markable } from '../../../contract/assessment/item.js';
import type { Gap } from '../../../contract/assessment/item/gaps.js';
import type { Region } from '../../../contract/assessment/item/picture.js';
import type { Language, Localized } from '../../../contract/common.js';
import type { DrawnItem } from './drawn-item.js';
import { itemText } from './item-text.js';
import { seededRandom, shuffled } from './seeded-random.js';

/**
 * The item as a candidate sees it: one language, drawn order, no key.
 * @param wrong how many tries have failed; each opens the next hint.
 */
export function viewItem(drawn: DrawnItem, language: Language, wrong = 0): ItemView {
  const { item, seed } = drawn;
  const say = (text: Localized) => itemText(drawn, text, language);
  const about = {
    text: say(item.text),
    points: item.points,
    area: item.area,
    hints: item.hints.slice(0, wrong).map(say),
    ...(item.pictures && { pictures: item.pictures.map(({ source, alt }) => ({ source, alt: say(alt) })) }),
  };
  switch (item.type) {
    case 'computed':
      return { ...about, type: 'computed', ...computedInput(item, say) };
    case 'file-upload': {
      const { type, kinds, maximumMb, maximumFiles } = item;
      return { ...about, type, kinds, maximumMb, maximumFiles };
    }
    case 'description':
      return { ...about, type: item.type };
    case 'case':
      return { ...about, type: 'case', parts: item.parts.map((part) => viewPart(part, `${seed} ${part.id}`, say)) };
    default:
      return { ...about, ...viewBody(item, seed, say) };
  }
}

function computedInput({ formula }: ItemOf<'computed'>, say: Say) {
  return formula.rule === 'number'
    ? { input: 'number' as const, ...unitView(formula, say) }
    : { input: 'day' as const };
}

/** A unit that is part of the answer is not told. */
function unitView({ unit, withoutUnit }: Pick<Markable<'numeric'>, 'unit' | 'withoutUnit'>, say: Say) {
  if (withoutUnit !== undefined) return { withUnit: true };
  return unit ? { unit: say(unit) } : {};
}

function viewPart(part: CasePart, seed: string, say: Say): PartView {
  return { id: part.id, text: say(part.text), points: part.points, ...viewBody(part, seed, say) };
}

type Say = (text: Localized) => string;
type BodyType = PartView['type'];
type Body = Markable<BodyType>;
/** What a type shows beside what every item shows. */
type Shown<T extends BodyType> = T extends BodyType
  ? Omit<Extract<PartView, { type: T }>, 'id' | 'text' | 'points'>
  : never;

interface Showing {
  seed: string;
  say: Say;
}

const labelled =
  (say: Say) =>
  ({ id, text }: { id: string; text: Localized }) => ({ id, text: say(text) });
const mixed = <T>(things: readonly T[], { seed }: Showing): T[] => shuffled(things, seededRandom(`${seed} order`));

const viewChoices = <T extends BodyType>(
  { type, choices, shuffle }: { type: T; choices: Labelled[]; shuffle: boolean },
  showing: Showing,
) => ({ type, choices: (shuffle ? mixed(choices, showing) : choices).map(labelled(showing.say)) });

interface Labelled {
  id: string;
  text: Localized;
}

const bodies: { readonly [T in BodyType]: (item: Markable<T>, showing: Showing) => Shown<T> } = {
  'single-choice': viewChoices,
  'multiple-choice': viewChoices,
  'true-false': ({ type }) => ({ type }),
  ordering: ({ type, choices, order }, showing) => ({
    type,
    choices: unsolved(mixed(choices, showing), order).map(labelled(showing.say)),
  }),
  matching: ({ type, left, right }, showing) => ({
    type,
    left: left.map(labelled(showing.say)),
    right: mixed(right, showing).map(labelled(showing.say)),
  }),
  categorise: ({ type, categories, cards }, showing) => ({
    type,
    categories: categories.map(labelled(showing.say)),
    cards: mixed(cards, showing).map(labelled(showing.say)),
  }),
  'short-answer': ({ type, lines }) => ({ type, lines }),
  numeric: ({ type, ...item }, { say }) => ({ type, ...unitView(item, say) }),
  cloze: ({ type, passage, gaps, shuffle }, showing) => ({
    type,
    passage: showing.say(passage),
    gaps: gaps.map((gap) => viewGap(gap, shuffle, showing)),
  }),
  'gap-match': ({ type, passage, words }, showing) => ({
    type,
    passage: showing.say(passage),
    words: mixed(words, showing).map(({ id, text, reusable }) => ({ id, text: showing.say(text), reusable })),
  }),
  hotspot: ({ type, picture, regions, choose }, { say }) => ({
    type,
    picture: { ...picture, alt: say(picture.alt) },
    regions: regions.map((region) => ({ ...outlineOf(region), id: region.id, label: say(region.label) })),
    several: choose === 'several',
  }),
  essay: ({ type, lines, minimumWords, maximumWords }) => ({
    type,
    lines,
    ...(minimumWords && { minimumWords }),
    ...(maximumWords && { maximumWords }),
  }),
};

const viewBody = (item: Body, seed: string, say: Say): Shown<BodyType> =>
  bodies[item.type](item as never, { seed, say });

/** An ordering that happens to come out right would ask for nothing: its first step goes to the end. */
function unsolved<T extends { id: string }>(choices: T[], order: string[]): T[] {
  const isSolved = choices.every(({ id }, place) => order[place] === id);
  return isSolved ? [...choices.slice(1), ...choices.slice(0, 1)] : choices;
}

function viewGap(gap: Gap, isShuffled: boolean, { seed, say }: Showing): GapView {
  const { id, kind } = gap;
  if (kind === 'text') return { id, kind };
  if (kind === 'number') return { id, kind, ...(gap.unit && { unit: say(gap.unit) }) };
  const choices = isShuffled ? shuffled(gap.choices, seededRandom(`${seed} order ${id}`)) : gap.choices;
  return { id, kind, choices: choices.map(labelled(say)) };
}

/** Where a region lies, without what it is worth. */
function outlineOf(region: Region) {
  switch (region.shape) {
    case 'rectangle': {
      const { shape, x, y, width, height } = region;
      return { shape, x, y, width, height };
    }
    case 'circle': {
      const { shape, x, y, radius } = region;
      return { shape, x, y, radius };
    }
    case 'polygon': {
      const { shape, points } = region;
      return { shape, points };
    }
  }
}
