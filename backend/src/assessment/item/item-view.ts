import type { ItemView, PartView } from '../../../contract/assessment/item-view.js';
import type { CasePart, Markable } from '../../../contract/assessment/item.js';
import type { Language, Localized } from '../../../contract/common.js';
import type { DrawnItem } from './drawn-item.js';
import { itemText } from './item-text.js';
import { seededRandom, shuffled } from './seeded-random.js';

/** The item as a candidate sees it: one language, drawn order, no key. */
export function viewItem(drawn: DrawnItem, language: Language): ItemView {
  const { item, seed } = drawn;
  const say = (text: Localized) => itemText(drawn, text, language);
  const about = { text: say(item.text), points: item.points, area: item.area, hints: item.hints.map(say) };
  switch (item.type) {
    case 'computed':
      return { ...about, type: 'computed', input: 'day' };
    case 'case':
      return { ...about, type: 'case', parts: item.parts.map((part) => viewPart(part, `${seed} ${part.id}`, say)) };
    default:
      return { ...about, ...viewBody(item, seed, say) };
  }
}

function viewPart(part: CasePart, seed: string, say: Say): PartView {
  return { id: part.id, text: say(part.text), points: part.points, ...viewBody(part, seed, say) };
}

type Say = (text: Localized) => string;
type Body = Exclude<Markable, { type: 'computed' | 'case' }>;

function viewBody(item: Body, seed: string, say: Say) {
  const labelled = ({ id, text }: { id: string; text: Localized }) => ({ id, text: say(text) });
  const mixed = <T>(things: T[]) => shuffled(things, seededRandom(`${seed} order`));
  switch (item.type) {
    case 'single-choice':
    case 'multiple-choice':
      return { type: item.type, choices: (item.shuffle ? mixed(item.choices) : item.choices).map(labelled) };
    case 'ordering':
      return { type: item.type, choices: unsolved(mixed(item.choices), item.order).map(labelled) };
    case 'matching':
      return { type: item.type, left: item.left.map(labelled), right: mixed(item.right).map(labelled) };
    case 'short-answer':
      return { type: item.type, lines: item.lines };
    case 'numeric':
      return { type: item.type, ...(item.unit && { unit: say(item.unit) }) };
    case 'true-false':
      return { type: item.type };
  }
}

/** An ordering that happens to come out right would ask for nothing: its first step goes to the end. */
function unsolved<T extends { id: string }>(choices: T[], order: string[]): T[] {
  const isSolved = choices.every(({ id }, place) => order[place] === id);
  return isSolved ? [...choices.slice(1), ...choices.slice(0, 1)] : choices;
}
