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
export function markMatching(item: Markable<'matching'>, answer: AnswerOf<'matching'>): Mark {
  const lefts = Object.entries(item.pairs);
  const answered = lefts.filter(([left]) => answer.pairs[left] !== undefined);
  if (answered.length === 0) return NOTHING;
  const details = lefts.map(([left, right]): Detail => {
    const given = answer.pairs[left];
    return { id: left, verdict: given === undefined ? 'missed' : given === right ? 'right' : 'wrong' };
  });
  return markOf(details.filter(({ verdict }) => verdict === 'right').length / lefts.length, details);
}
