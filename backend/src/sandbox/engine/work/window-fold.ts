import type { Effect } from '../event.js';
import type { CaseRecord } from '../state.js';

/** What the work of an integrated window changes in a case. */
export function windowAfter(record: CaseRecord, { found }: Effect): Partial<CaseRecord> {
  return { ...(found && { found: [...new Set([...(record.found ?? []), ...found])] }) };
}
