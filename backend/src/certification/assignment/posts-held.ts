import { addDays, type IsoDay } from '../../law/deadline/iso-day.js';

/** A post that somebody holds in a unit, from a day to a day. */
export interface HeldPost {
  personId: string;
  unitId: string;
  postId: string;
  /** The code of the post, `R02`. */
  postCode: string;
  fromDay: IsoDay;
  /** Last day, inclusive; null while it is open. */
  toDay: IsoDay | null;
}

/** A stretch of days with the same main post; `to` is inclusive, null while it is open. */
export interface MainPost {
  from: IsoDay;
  to: IsoDay | null;
  unitId: string;
  postId: string;
}

/** Of several posts held at once the oldest is the main one. Days without any post are left out. */
export function mainPosts(held: readonly HeldPost[]): MainPost[] {
  const oldestFirst = [...held].sort((one, other) =>
    one.fromDay < other.fromDay ? -1 : Number(one.fromDay > other.fromDay),
  );
  const stretches: MainPost[] = [];
  for (const from of turningDays(held)) {
    const before = stretches.at(-1);
    if (before?.to === null) before.to = addDays(from, -1);
    const main = oldestFirst.find(({ fromDay, toDay }) => fromDay <= from && (toDay === null || from <= toDay));
    if (main) stretches.push({ from, to: null, unitId: main.unitId, postId: main.postId });
  }
  return stretches;
}

/** The days on which somebody holds at least one of these posts, and the post that each stretch begins with. */
export function stretchesHeld(held: readonly HeldPost[]): { from: IsoDay; endedOn: IsoDay | null; first: HeldPost }[] {
  const stretches: { from: IsoDay; endedOn: IsoDay | null; first: HeldPost }[] = [];
  for (const post of [...held].sort((one, other) => (one.fromDay < other.fromDay ? -1 : 1))) {
    const endedOn = post.toDay === null ? null : addDays(post.toDay, 1);
    const last = stretches.at(-1);
    if (!last || (last.endedOn !== null && post.fromDay > last.endedOn))
      stretches.push({ from: post.fromDay, endedOn, first: post });
    else if (last.endedOn !== null && (endedOn === null || endedOn > last.endedOn)) last.endedOn = endedOn;
  }
  return stretches;
}

function turningDays(held: readonly HeldPost[]): IsoDay[] {
  const days = held.flatMap(({ fromDay, toDay }) => (toDay === null ? [fromDay] : [fromDay, addDays(toDay, 1)]));
  return [...new Set(days)].sort();
}
