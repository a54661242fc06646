import type { QuestionTranslation } from '../../../contract/assessment/question.js';
import { Item } from '../../../contract/assessment/item.js';
import { itemTexts } from '../../../contract/assessment/item-texts.js';
import { Problem } from '../../platform/http/problem.js';
import { itemFaults } from '../item/item-faults.js';

/** Whether two wordings say the same, whichever fields were left to their defaults. */
export const isSameItem = (one: Item, other: Item): boolean =>
  JSON.stringify(Item.parse(one)) === JSON.stringify(Item.parse(other));

/** A formula that cannot be worked out whatever is drawn would be a question without an answer. */
export function requireWorkable(item: Item): void {
  const faults = itemFaults(item);
  if (faults.length === 0) return;
  throw new Problem('invalid-request', {
    errors: (language) =>
      faults.map(({ path, words }) => ({ pointer: `#/item/${path.map(String).join('/')}`, detail: words[language] })),
  });
}

/** The item with these English texts; the base language and everything else stay. */
export function translated(item: Item, texts: QuestionTranslation['texts']): Item {
  const copy = structuredClone(item);
  const places = new Map(itemTexts(copy).map(({ path, text }) => [path, text]));
  const errors = texts.flatMap(({ path, en }, index) => {
    const place = places.get(path);
    if (place) place.en = en;
    return place ? [] : [{ pointer: `#/texts/${String(index)}/path`, detail: 'names no text of the question' }];
  });
  if (errors.length > 0) throw new Problem('invalid-request', { errors });
  return copy;
}
