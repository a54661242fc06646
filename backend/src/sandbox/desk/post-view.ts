import type { Language } from '../../../contract/common.js';
import type { PostView } from '../../../contract/sandbox/run.js';
import type { PostRole } from '../../../contract/sandbox/terms.js';
import type { Play } from '../engine/play.js';
import type { CaseRecord } from '../engine/state.js';
import { agencyName, seatIn, type Seat } from '../engine/world.js';
import { sayIn } from './reading.js';

/** Whether a case waits for a decision that only this role takes: the approval queue. */
export function waitsFor(record: CaseRecord, roles: readonly PostRole[]): boolean {
  if (record.state === 'AUDIT') return roles.includes('R05');
  if (record.state === 'APPROVAL') return roles.includes('R06');
  const isAsked = record.pauseAsked !== null && record.pauseAsked !== record.pauseApproved;
  return record.state === 'REVIEW' && isAsked && roles.includes('R06');
}

export function postView({ world, state }: Play, seat: Seat, language: Language): PostView {
  const say = sayIn(language);
  return {
    key: seat.key,
    role: seat.roles[0] ?? 'R02',
    title: say(seat.title),
    agency: say(agencyName(world, seat.agency)),
    holder: seat.holder && say(seat.holder),
    taken: seatIn(world, state).key === seat.key,
    waiting: Object.values(state.cases).filter((record) => waitsFor(record, seat.roles)).length,
  };
}
