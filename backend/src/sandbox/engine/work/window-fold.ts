import type { Effect } from '../event.js';
import type { CaseRecord } from '../state.js';

/** What the work of an integrated window changes in a case. */
export function windowAfter(record: CaseRecord, { found, part, licence }: Effect, event: number): Partial<CaseRecord> {
  return {
    ...(found && { found: [...new Set([...(record.found ?? []), ...found])] }),
    ...(part && { parts: { ...record.parts, [part.code]: partOf(part) } }),
    ...(licence && { licences: [...(record.licences ?? []), { event, ...licence }] }),
  };
}

const partOf = ({ caseNo, state, sentAt, endedAt }: NonNullable<Effect['part']>) => ({
  caseNo,
  state,
  sentAt,
  endedAt,
});
