import { inLanguage, type Language } from '../../../contract/common.js';
import type {
  GivenMark,
  GuideLine,
  MarkingEntryItem,
  MarkingEntryView,
  MarkingPart,
} from '../../../contract/marking/entry.js';
import type { Mark, MarkingEntry } from './marking-entry.entity.js';
import type { WorkLine, WorkPart } from './work.js';

const SOON_MS = 24 * 3_600_000;

export interface Reader {
  readonly id: string;
  readonly now: Date;
  readonly language: Language;
  /** Names of the people that the entries name. */
  readonly names: ReadonlyMap<string, string>;
}

/** An entry as the queue shows it. In an exam the person stays unnamed, before and after. */
export function itemView(entry: MarkingEntry, marks: readonly Mark[], reader: Reader): MarkingEntryItem {
  const { id, source, subjectId, subjectCode, subjectTitle, topicId, mode, state, personId, parts, points } = entry;
  const mine = marks.findLast(({ markerId }) => markerId === reader.id);
  return {
    id,
    source,
    subject: { id: subjectId, code: subjectCode, title: inLanguage(subjectTitle, reader.language) },
    ...(topicId !== null && { topic: { id: topicId, title: titleOf(entry, reader.language) } }),
    mode,
    state,
    person: mode === 'exam' ? null : (reader.names.get(personId) ?? null),
    number: (entry.groupId ?? id).slice(-6).toUpperCase(),
    texts: parts.length,
    points,
    handedInAt: entry.handedInAt.toISOString(),
    dueAt: entry.dueAt.toISOString(),
    urgency: urgencyOf(entry, reader.now),
    lease: leaseOf(entry, reader),
    total: entry.total ?? mine?.total ?? null,
  };
}

/** What a question asks, in the words of its first text. */
export const titleOf = ({ parts }: Pick<MarkingEntry, 'parts'>, language: Language): string =>
  parts[0] ? inLanguage(parts[0].title, language) : '';

function urgencyOf({ dueAt, state }: MarkingEntry, now: Date): MarkingEntryItem['urgency'] {
  const left = dueAt.getTime() - now.getTime();
  if (state === 'settled' || left > SOON_MS) return 'open';
  return left < 0 ? 'overdue' : 'soon';
}

function leaseOf({ leasePersonId, leaseUntil }: MarkingEntry, { id, now, names }: Reader): MarkingEntryItem['lease'] {
  if (leasePersonId === null || leaseUntil === null || leaseUntil <= now) return null;
  return { mine: leasePersonId === id, by: names.get(leasePersonId) ?? '', until: leaseUntil.toISOString() };
}

export function entryView(
  entry: MarkingEntry,
  marks: readonly Mark[],
  reader: Reader,
  may: MarkingEntryView['may'],
): MarkingEntryView {
  const seesAll = entry.state === 'settled' || may.moderate;
  return {
    ...itemView(entry, marks, reader),
    version: entry.version,
    parts: entry.parts.map((part) => partView(part, reader.language)),
    // A second marker does not see the first mark, so that it stays a judgement of its own.
    marks: marks
      .filter(({ markerId }) => seesAll || markerId === reader.id)
      .map((mark) => markView(mark, reader, seesAll)),
    outcome: entry.outcome?.map(({ code, points, comments }) => ({ code, points, comments: [...comments] })) ?? null,
    may,
  };
}

function partView(part: WorkPart, language: Language): MarkingPart {
  const { code, title, basis, points, guide, answer, model, steps } = part;
  return {
    code,
    title: title[language],
    ...(part.context && { context: part.context[language] }),
    basis: basis[language],
    points,
    guide: guide.map((line) => lineView(line, language)),
    answer,
    ...(model && { model: model[language] }),
    steps: steps.map((step) => ({ ...step, title: step.title[language] })),
  };
}

const lineView = ({ text, points, proposed, levels }: WorkLine, language: Language): GuideLine => ({
  text: text[language],
  points,
  ...(proposed !== undefined && { proposed }),
  ...(levels && { levels: levels.map((level) => ({ text: level.text[language], points: level.points })) }),
});

const markView = (
  { round, markerId, total, parts, reason, at }: Mark,
  { id, names }: Reader,
  isNamed: boolean,
): GivenMark => ({
  round,
  marker: isNamed || markerId === id ? (names.get(markerId) ?? null) : null,
  mine: markerId === id,
  total,
  parts: [...parts],
  reason,
  at: at.toISOString(),
});
