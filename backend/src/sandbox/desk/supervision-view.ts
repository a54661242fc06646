import type { Language } from '../../../contract/common.js';
import type { SupervisionRow } from '../../../contract/sandbox/run.js';
import { STATE_NAMES } from '../engine/case-states.js';
import { dayOf } from '../engine/clock.js';
import { lampOf } from '../engine/limits.js';
import type { Play } from '../engine/play.js';
import type { CaseRecord } from '../engine/state.js';
import { both, type Text } from '../engine/text.js';
import { seatIn, type WorldCase } from '../engine/world.js';
import { jobView } from './workbench-view.js';

const HANDLER = both('承办人', 'Handler');
const SECTION_HEAD = both('科室负责人', 'Section head');
const LEADER = both('分管领导', 'Leader in charge');
const SUPERVISOR = both('电子监察员', 'Supervisor');

const EXPLAIN = both('须公开说明超期原因', 'The delay has to be explained in public');
const ORDER = both('须发督办单', 'A supervision order is due');

/** Whom a light is shown to, the policy pack's ladder: each step adds somebody. */
function toldOf(lamp: SupervisionRow['lamp'], isPastStatutory: boolean): readonly Text[] {
  if (lamp === 'yellow') return [HANDLER];
  if (lamp === 'red') return [HANDLER, SECTION_HEAD];
  if (lamp !== 'overdue') return [];
  return isPastStatutory ? [HANDLER, SECTION_HEAD, LEADER, SUPERVISOR] : [HANDLER, SECTION_HEAD, LEADER];
}

/** The supervisor sees the timings of every case, and of no case anything else. Null at other posts. */
export function supervisionView(play: Play, language: Language): SupervisionRow[] | null {
  const { world, state } = play;
  if (!seatIn(world, state).roles.includes('R10')) return null;
  return [...world.cases.values()].flatMap((home) => {
    const record = state.cases[home.caseNo];
    return record ? [rowOf(play, home, record, language)] : [];
  });
}

function rowOf(play: Play, home: WorldCase, record: CaseRecord, language: Language): SupervisionRow {
  const { world, state } = play;
  const today = dayOf(state.time);
  const { applicant, item, text } = jobView(play, home, record, language);
  const lamp = lampOf(world, home, record, today);
  return {
    caseNo: home.caseNo,
    applicant,
    item,
    text,
    lamp,
    state: STATE_NAMES[record.state][language],
    promiseDue: record.promiseDue,
    statutoryDue: record.statutoryDue,
    told: toldOf(lamp, record.flags.includes('overdue-statutory')).map((who) => who[language]),
    needs: needsOf(record)?.[language] ?? null,
    orders: record.orders.map(({ event, text: order, explanation }) => ({ event, text: order, explanation })),
  };
}

function needsOf({ flags, orders }: CaseRecord): Text | undefined {
  if (flags.includes('overdue-statutory') && orders.length === 0) return ORDER;
  return flags.includes('overdue-promise') && !flags.includes('explained') ? EXPLAIN : undefined;
}
