import type { AnswerOf } from '../../../contract/assessment/item-answer.js';
import type { Markable } from '../../../contract/assessment/item.js';
import { type Detail, markOf, type Mark, NOTHING } from './mark.js';

/**
 * `neighbours`: each step counts that follows the right one (the first: that opens the row), so that one step moved
 * costs little. `positions`: each step counts that stands in its own place.
 */
export function markOrdering(item: Markable<'ordering'>, answer: AnswerOf<'ordering'>): Mark {
  const given = answer.order;
  if (given.length === 0) return NOTHING;
  const isRight = (id: string, place: number): boolean =>
    item.credit === 'neighbours'
      ? given[given.indexOf(id) - 1] === item.order[place - 1] && given.includes(id)
      : given[place] === id;
  const details = item.order.map((id, place): Detail => ({ id, verdict: isRight(id, place) ? 'right' : 'wrong' }));
  const right = details.filter(({ verdict }) => verdict === 'right').length;
  if (item.credit === 'all-or-nothing') return markOf(right === item.order.length ? 1 : 0, details);
  return markOf(right / item.order.length, details);
}

/** Each left side counts the same. */
export const markMatching = (item: Markable<'matching'>, answer: AnswerOf<'matching'>): Mark =>
  markPlaced(item.pairs, answer.pairs, 'partial');

/** Each place counts the same. */
export const markGapMatch = (item: Markable<'gap-match'>, answer: AnswerOf<'gap-match'>): Mark =>
  markPlaced(item.pairs, answer.pairs, item.credit);

/** Each card that belongs somewhere counts the same; one that belongs nowhere and was put somewhere makes it one more. */
export function markCategorise(item: Markable<'categorise'>, answer: AnswerOf<'categorise'>): Mark {
  const strays = item.cards.filter(({ id }) => item.belongs[id] === undefined && answer.belongs[id] !== undefined);
  return markPlaced(
    item.belongs,
    answer.belongs,
    item.credit,
    strays.map(({ id }) => id),
  );
}

type Placed = Readonly<Partial<Record<string, string>>>;
type Credit = 'partial' | 'penalty' | 'all-or-nothing';

function markPlaced(key: Readonly<Record<string, string>>, given: Placed, credit: Credit, strays: string[] = []): Mark {
  const places = Object.entries(key);
  if (strays.length === 0 && places.every(([place]) => given[place] === undefined)) return NOTHING;
  const details = places.map(([place, right]): Detail => {
    const chosen = given[place];
    return { id: place, verdict: chosen === undefined ? 'missed' : chosen === right ? 'right' : 'wrong' };
  });
  details.push(...strays.map((id): Detail => ({ id, verdict: 'wrong' })));
  const count = (wanted: Detail['verdict']) => details.filter(({ verdict }) => verdict === wanted).length;
  const all = places.length + strays.length;
  if (credit === 'all-or-nothing') return markOf(count('right') === all ? 1 : 0, details);
  const won = credit === 'penalty' ? Math.max(0, count('right') - count('wrong')) : count('right');
  return markOf(won / all, details);
}
