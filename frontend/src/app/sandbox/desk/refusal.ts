import { Refusal } from '@lms/contract/sandbox/event';
import type { Problem } from '../../shared/api/problem';

/** The rule that stood against a command, as the server's problem carries it; undefined when it was something else. */
export function refusalIn(problem: Problem): Refusal | undefined {
  const refusal = Refusal.safeParse(problem.body.refusal);
  if (refusal.success) return refusal.data;
  const flat = Refusal.safeParse({ basis: null, text: problem.detail, ...problem.body });
  return flat.success ? flat.data : undefined;
}
