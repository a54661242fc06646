import { Item } from '@lms/contract/assessment/item';
import type { Localized } from '@lms/contract/common';
import type { ProblemField } from '@lms/contract/problems';
import type * as z from 'zod';
import { type FaultText, issueText } from '../../../shared/ui/fault-text';
import { sendable } from '../item-drafts';

/** What is wrong with a field: a text by its key, or words that came with the rule or from the server. */
export interface ItemFault {
  text?: FaultText;
  words?: Localized;
  detail?: string;
  /** Whether the field is only not filled in yet. */
  isOpen: boolean;
}

/** What is wrong with a draft, by the path of the field: `gaps.0.accept`. */
export type ItemFaults = ReadonlyMap<string, ItemFault>;

/** Judged by the very schema by which the server will judge it, and as it would be sent. */
export function faultsOf(draft: Item): ItemFaults {
  const result = Item.safeParse(sendable(draft));
  const faults = new Map<string, ItemFault>();
  for (const issue of result.error?.issues ?? []) {
    for (const { path, fault } of leavesOf(issue, [])) if (!faults.has(path)) faults.set(path, fault);
  }
  // A text that is missing altogether is missing once: English may come later.
  for (const path of [...faults.keys()])
    if (path.endsWith('.en') && faults.has(path.replace(/en$/, 'zh-CN'))) faults.delete(path);
  return faults;
}

/** What the server found, where the schema here finds nothing. */
export function withRefused(faults: ItemFaults, errors: readonly ProblemField[]): ItemFaults {
  const all = new Map(faults);
  for (const { pointer = '', detail } of errors) {
    const path = pointer.replace(/^#\/(item\/)?/, '').replaceAll('/', '.');
    if (!all.has(path)) all.set(path, { detail, isOpen: false });
  }
  return all;
}

/** Without fields that nobody has filled in yet: a form that was just begun does not scold. */
export const withoutOpen = (faults: ItemFaults): ItemFaults => new Map([...faults].filter(([, { isOpen }]) => !isOpen));

type Issue = z.core.$ZodIssue;
interface Leaf {
  path: string;
  fault: ItemFault;
}

/** Of a choice between shapes, what the shape lacks that came furthest. */
function leavesOf(issue: Issue, above: readonly PropertyKey[]): Leaf[] {
  const path = [...above, ...issue.path];
  const branches = issue.code === 'invalid_union' ? issue.errors : [];
  const furthest = branches.find((branch) => branch.some((one) => one.path.length > 0));
  if (furthest) return furthest.flatMap((inner) => leavesOf(inner, path));
  const text = issueText(issue);
  const words = issue.code === 'custom' ? (issue.params?.words as Localized | undefined) : undefined;
  const isOpen = words === undefined && (text.key === 'faults.required' || EMPTY.test(String(path.at(-1))));
  return [{ path: path.map(String).join('.'), fault: { ...(words ? { words } : { text }), isOpen } }];
}

/** What a field without a value breaks: a day, a picture. */
const EMPTY = /^(source|from|to)$/;
