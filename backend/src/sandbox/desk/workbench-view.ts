import type { Language } from '../../../contract/common.js';
import type { JobView, RunView } from '../../../contract/sandbox/run.js';
import { workingDaysBetween } from '../../law/deadline/calendar.js';
import { daysBetween } from '../../law/deadline/iso-day.js';
import { STATE_NAMES } from '../engine/case-states.js';
import { dayOf } from '../engine/clock.js';
import { lampFor, lampOf, limitsOf } from '../engine/limits.js';
import type { Play } from '../engine/play.js';
import { isOnDesk, type CaseRecord } from '../engine/state.js';
import { CHANNEL_WORDS } from '../engine/words.js';
import { homeOf, seatIn, type OtherCase, type WorldCase } from '../engine/world.js';
import { remainingInWords } from './limit-view.js';
import { waitsFor } from './post-view.js';
import { pick } from './reading.js';
import { urgentWords } from './urgent-view.js';

/** The list of cases with their lamps, and how the round goes. */
export function workbenchView(play: Play, language: Language): RunView['workbench'] {
  const { world, state } = play;
  const mine = [...world.cases.keys()].flatMap((caseNo) => {
    const record = state.cases[caseNo];
    const home = record && homeOf(world, record);
    return isOnDesk(record) && home ? [jobView(play, home, record, language)] : [];
  });
  const jobs = [...mine.toSorted(byUrgency), ...world.others.map((other) => otherJob(play, other, language))];
  const count = (...lamps: JobView['lamp'][]) => jobs.filter(({ lamp }) => lamps.includes(lamp)).length;
  return {
    lamps: { red: count('red', 'overdue'), yellow: count('yellow'), green: count('green'), paused: count('paused') },
    jobs,
    // They are counted by the case.
    figures: world.cases.size === 0 ? [] : figures(Object.values(state.cases).filter(isOnDesk), language),
  };
}

const URGENCY: readonly JobView['lamp'][] = ['overdue', 'red', 'yellow', 'green', 'paused', 'none'];

/** What presses most first: what waits for a decision of this post, then by lamp, then by the day on which it is due. */
const byUrgency = (one: JobView, other: JobView): number =>
  Number(other.waits) - Number(one.waits) ||
  URGENCY.indexOf(one.lamp) - URGENCY.indexOf(other.lamp) ||
  ((one.due ?? '9999') < (other.due ?? '9999') ? -1 : 1);

export function jobView({ world, state }: Play, home: WorldCase, record: CaseRecord, language: Language): JobView {
  const today = dayOf(state.time);
  const [limit] = limitsOf(world, home, record, today);
  const text = limit ? remainingInWords(limit.remaining, limit.unit, language) : STATE_NAMES[record.state][language];
  return {
    caseNo: home.caseNo,
    applicant: home.parties.applicant?.name[language] ?? '',
    item: home.item.name[language],
    channel: { code: home.file.channel, label: CHANNEL_WORDS[home.file.channel]?.[language] ?? home.file.channel },
    state: { code: record.state, label: STATE_NAMES[record.state][language] },
    lamp: lampOf(world, home, record, today),
    text: urgentWords(record, language) ?? (record.state === 'CORRECTION' ? waiting(text, language) : text),
    mine: true,
    due: limit?.due ?? null,
    waits: waitsFor(record, seatIn(world, state).roles),
  };
}

const waiting = (text: string, language: Language): string =>
  pick(language, `待补正 · ${text}`, `To be corrected · ${text}`);

function otherJob(
  { world, state }: Play,
  { caseNo, item, applicant, channel, state: at, due }: OtherCase,
  language: Language,
): JobView {
  const today = dayOf(state.time);
  const isPaused = at === 'SPECIAL' || at === 'CORRECTION';
  const left = due === undefined ? undefined : workingDaysBetween(today, due, world.calendars);
  const days = due === undefined ? undefined : daysBetween(today, due);
  const text = textOf({ at, left, days }, language);
  return {
    caseNo,
    applicant: applicant[language],
    item: item.name[language],
    channel: { code: channel, label: CHANNEL_WORDS[channel]?.[language] ?? channel },
    state: { code: at, label: STATE_NAMES[at][language] },
    lamp: isPaused ? 'paused' : left === undefined ? 'none' : lampFor(world, left, item.promise),
    text,
    mine: false,
    due: due ?? null,
    waits: false,
  };
}

function textOf(
  { at, left, days }: { at: OtherCase['state']; left: number | undefined; days: number | undefined },
  language: Language,
): string {
  if (at === 'SPECIAL') return pick(language, '已暂停 · 特别程序', 'Paused · special procedure');
  if (at === 'CORRECTION' && days !== undefined) return waiting(remainingInWords(days, 'calendar', language), language);
  return left === undefined ? STATE_NAMES[at][language] : remainingInWords(left, 'working', language);
}

function figures(records: readonly CaseRecord[], language: Language): RunView['workbench']['figures'] {
  const late = records.filter(({ flags }) =>
    flags.some((flag) => flag.startsWith('overdue') || flag === 'deemed'),
  ).length;
  const notified = records.filter(({ notices }) => notices.length > 0);
  const once = notified.filter(({ notices }) => notices.length === 1).length;
  const queries = records.flatMap((record) => record.queries);
  // Nothing that could be counted yet is not a nought.
  const ratio = (part: number, whole: number) => (whole === 0 ? '–' : `${String(part)} / ${String(whole)}`);
  return [
    {
      code: 'onTime',
      label: pick(language, '按时办理', 'On time'),
      value: ratio(records.length - late, records.length),
    },
    { code: 'oneNotice', label: pick(language, '一次告知', 'One notice'), value: ratio(once, notified.length) },
    {
      code: 'queries',
      label: pick(language, '查询有用率', 'Queries of use'),
      value: ratio(queries.filter(({ used }) => used).length, queries.length),
    },
  ];
}
