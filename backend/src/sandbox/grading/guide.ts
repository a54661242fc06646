import type { Text } from '../engine/text.js';

/** A line of a human criterion's guide with what it is worth. */
export interface WorthLine {
  readonly text: Text;
  readonly points: number;
}

/** Points at the end of a line, as authors write them: `……怎样查进度（6 分）`, `Says how to follow the case (6)`. */
const WORTH = { 'zh-CN': /\s*[（(](\d+)\s*分[）)]\s*$/u, en: /\s*\((\d+)(?:\s*points?)?\)\s*$/u } as const;

/**
 * The lines of a guide, each with its points. They add up to the criterion's points: as written at the ends of the
 * lines, and where those are missing or do not add up, shared out in the same proportion.
 */
export function worthOf(guide: readonly Text[], points: number): WorthLine[] {
  const shares = shared(writtenPoints(guide) ?? guide.map(() => 1), points);
  return guide.map((text, at) => ({ text: bare(text), points: shares[at] ?? 0 }));
}

/** The points that the lines themselves name; null unless every line does. */
export function writtenPoints(guide: readonly Text[]): number[] | null {
  const written = guide.map((text) => Number(WORTH['zh-CN'].exec(text['zh-CN'])?.[1] ?? WORTH.en.exec(text.en)?.[1]));
  return written.every((worth) => Number.isInteger(worth) && worth > 0) ? written : null;
}

const bare = (text: Text): Text => ({
  'zh-CN': text['zh-CN'].replace(WORTH['zh-CN'], ''),
  en: text.en.replace(WORTH.en, ''),
});

/** Whole points in proportion to the weights, by largest remainder, so that nothing is lost. */
function shared(weights: readonly number[], points: number): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const exact = weights.map((weight) => (weight * points) / sum);
  const whole = exact.map(Math.floor);
  const left = points - whole.reduce((total, share) => total + share, 0);
  const order = exact
    .map((share, at) => ({ at, rest: share - Math.floor(share) }))
    .toSorted((one, other) => other.rest - one.rest || one.at - other.at)
    .slice(0, left)
    .map(({ at }) => at);
  return whole.map((share, at) => share + (order.includes(at) ? 1 : 0));
}
