import { addDays, type IsoDay } from '../../law/deadline/iso-day.js';
import type { MainPost } from '../assignment/posts-held.js';
import type { Span } from '../dates/timeline.js';
import type { StatusChange } from './status-change.entity.js';
import { FOREVER, type StatusSpan } from './status-span.entity.js';

/** The rows of one person in one program: the timeline, cut wherever the main post changes. */
export function spanRows(
  personId: string,
  programId: string,
  timeline: readonly Span[],
  posts: readonly MainPost[],
): StatusSpan[] {
  return timeline.flatMap(({ from, to, ...span }) =>
    cut(from, to ?? FOREVER, posts).map(({ fromDay, toDay, post }) => ({
      personId,
      programId,
      fromDay,
      toDay,
      unitId: post?.unitId ?? null,
      postId: post?.postId ?? null,
      ...span,
    })),
  );
}

/** What some spans mean for the counts; `sign` −1 takes them back. Spans outside any unit count nowhere. */
export function changesOf(spans: readonly StatusSpan[], sign: 1 | -1): StatusChange[] {
  return spans.flatMap(({ unitId, programId, fromDay, toDay, status, required }) => {
    if (unitId === null) return [];
    const key = { unitId, programId, status };
    const entered = { ...key, day: fromDay, people: sign, required: required ? sign : 0 };
    if (toDay === FOREVER) return [entered];
    return [entered, { ...key, day: addDays(toDay, 1), people: -sign, required: required ? -sign : 0 }];
  });
}

/** Adds up what happens in the same unit, program and status on the same day; what adds up to nothing is left out. */
export function netChanges(changes: readonly StatusChange[]): StatusChange[] {
  const sums = new Map<string, StatusChange>();
  for (const change of changes) {
    const key = [change.unitId, change.programId, change.day, change.status].join(' ');
    const sum = sums.get(key);
    if (!sum) sums.set(key, { ...change });
    else {
      sum.people += change.people;
      sum.required += change.required;
    }
  }
  return [...sums.values()].filter(({ people, required }) => people !== 0 || required !== 0);
}

interface Piece {
  fromDay: IsoDay;
  toDay: IsoDay;
  post: MainPost | undefined;
}

function cut(from: IsoDay, to: IsoDay, posts: readonly MainPost[]): Piece[] {
  const starts = new Set([from]);
  for (const post of posts) {
    if (post.from > from && post.from <= to) starts.add(post.from);
    if (post.to !== null && post.to >= from && post.to < to) starts.add(addDays(post.to, 1));
  }
  const days = [...starts].sort();
  return days.map((fromDay, index) => {
    const next = days[index + 1];
    return {
      fromDay,
      toDay: next === undefined ? to : addDays(next, -1),
      post: posts.find((post) => post.from <= fromDay && (post.to === null || fromDay <= post.to)),
    };
  });
}
