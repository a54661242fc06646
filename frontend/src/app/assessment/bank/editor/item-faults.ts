import { Item } from '@lms/contract/assessment/item';
import type * as z from 'zod';

/** What is wrong with a draft, by the path of the field: `gaps.0.accept`. */
export type ItemFaults = ReadonlyMap<string, string>;

/** Judged by the very schema by which the server will judge it. */
export function faultsOf(draft: Item): ItemFaults {
  const result = Item.safeParse(draft);
  const faults = new Map<string, string>();
  for (const issue of result.error?.issues ?? []) {
    for (const { path, message } of leavesOf(issue, [])) if (!faults.has(path)) faults.set(path, message);
  }
  return faults;
}

type Issue = Pick<z.core.$ZodIssue, 'path' | 'message'> & { errors?: unknown };

/** Of a choice between shapes, what the shape lacks that came furthest. */
function leavesOf(issue: Issue, above: readonly PropertyKey[]): { path: string; message: string }[] {
  const path = [...above, ...issue.path];
  const branches = Array.isArray(issue.errors) ? (issue.errors as Issue[][]) : [];
  const [furthest] = branches.filter((branch) => branch.some((one) => one.path.length > 0));
  if (furthest) return furthest.flatMap((inner) => leavesOf(inner, path));
  return [{ path: path.map(String).join('.'), message: issue.message }];
}
