import type { ItemAnswer, PartAnswer } from '../../../contract/assessment/item-answer.js';
import type { CasePart, Item } from '../../../contract/assessment/item.js';
import type { Basis, Localized } from '../../../contract/common.js';
import type { PartOutcome, Work, WorkPart } from '../../marking/entry/work.js';
import { derivedId } from '../../platform/database/ids.js';
import type { Attempt } from '../attempt/attempt.entity.js';
import type { PaperItem } from '../attempt/papers.service.js';
import type { DrawnItem } from '../item/drawn-item.js';
import { itemText } from '../item/item-text.js';
import type { Mark } from '../marking/mark.js';
import { markItem } from '../marking/mark-item.js';
import type { Quiz } from '../quiz/quiz.entity.js';
import { guideOf } from './text-guide.js';

/** Under this id the answer of a slot is known where it is marked. */
export const workIdOf = (attemptId: string, slot: number): string => derivedId('slot', `${attemptId} ${String(slot)}`);

/** What is brought to be marked: an ended attempt, one place of its paper, and what was answered there. */
export interface AnsweredPlace {
  readonly attempt: Attempt;
  readonly quiz: Quiz;
  readonly place: PaperItem;
  readonly answer: ItemAnswer | null;
}

/** One answer as a work of its own, so that all answers to one question can be marked in a row; null where nothing waits. */
export function workOfSlot({ attempt, quiz, place, answer }: AnsweredPlace, handedInAt: Date): Work | null {
  const { slot, drawn } = place;
  const parts = textsOf(drawn, answer);
  if (parts.length === 0) return null;
  const whole = Math.max(attempt.maximum ?? 0, 0.01);
  const others = (attempt.marks ?? []).filter((mark) => mark.slot !== slot);
  return {
    source: 'attempt',
    sourceId: workIdOf(attempt.id, slot),
    topicId: attempt.paper.find((one) => one.slot === slot)?.versionId,
    groupId: attempt.id,
    personId: attempt.personId,
    subject: { id: quiz.id, code: quiz.code, title: quiz.title },
    mode: 'exam',
    handedInAt,
    base: (100 * others.reduce((sum, { points }) => sum + points, 0)) / whole,
    passMark: Math.round(quiz.settings.passPercent),
    worth: (100 * drawn.item.points) / whole,
    parts,
  };
}

/** The answers to an item that only a person can judge: the item itself, or some parts of a case. */
export function textsOf(drawn: DrawnItem, answer: ItemAnswer | null): WorkPart[] {
  const { item } = drawn;
  const mark = markItem(drawn, answer);
  if (!answer || !mark.provisional) return [];
  if (item.type !== 'case' || answer.type !== 'case')
    return [partOf({ drawn, of: item, mark, answer, code: 'answer' })];
  return item.parts.flatMap((part) => {
    const partMark = mark.parts?.[part.id];
    const given = answer.parts[part.id];
    return partMark?.provisional && given
      ? [partOf({ drawn, of: part, mark: partMark, answer: given, code: part.id, context: item.text })]
      : [];
  });
}

interface Text {
  drawn: DrawnItem;
  of: Item | CasePart;
  mark: Mark;
  answer: ItemAnswer | PartAnswer;
  code: string;
  context?: Localized;
}

function partOf({ drawn, of, mark, answer, code, context }: Text): WorkPart {
  const say = (text: Localized): Localized => ({
    'zh-CN': itemText(drawn, text, 'zh-CN'),
    en: itemText(drawn, text, 'en'),
  });
  const guide = guideOf(of, mark);
  const model = 'model' in of ? of.model : undefined;
  return {
    code,
    title: say(of.text),
    ...(context && { context: say(context) }),
    basis: basisOf(drawn.item.basis),
    points: guide.reduce((sum, { points }) => sum + points, 0),
    guide,
    answer: writtenIn(answer),
    ...(model && { model: say(model) }),
    steps: [],
  };
}

function basisOf(basis: readonly Basis[]): Localized {
  const text = basis.map(({ law, article }) => `《${law}》${article}`).join('；');
  return { 'zh-CN': text, en: text };
}

/** What was written; the names of what was handed in where it is files. */
function writtenIn(answer: ItemAnswer | PartAnswer): string {
  if ('text' in answer) return answer.text;
  return 'files' in answer ? answer.files.map(({ name }) => name).join('\n') : '';
}

/** The share of an item's points that people gave; the parts of a case that need nobody keep their automatic marks. */
export function fractionOf(drawn: DrawnItem, answer: ItemAnswer | null, outcome: readonly PartOutcome[]): number {
  const { item } = drawn;
  const parts = textsOf(drawn, answer);
  const shareOf = (code: string): number | undefined => {
    const given = outcome.find((part) => part.code === code);
    const most = parts.find((part) => part.code === code)?.points;
    return given && most ? given.points / most : undefined;
  };
  if (item.type !== 'case') return shareOf('answer') ?? 0;
  const marks = markItem(drawn, answer).parts ?? {};
  const won = item.parts.reduce((sum, { id, points }) => sum + (shareOf(id) ?? marks[id]?.fraction ?? 0) * points, 0);
  return won / item.points;
}
