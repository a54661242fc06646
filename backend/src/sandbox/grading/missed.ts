import type { Judged } from './grade.js';

/** Whether points were lost there. Undefined while a person has still to judge it, and for hints. */
export function isMissed({ kind, earned, points, holds }: Judged): boolean | undefined {
  if (kind === 'hint' || earned === null) return undefined;
  return kind === 'criterion' ? earned < points : holds;
}
