import { Injectable } from '@nestjs/common';
import { setImmediate } from 'node:timers/promises';
import { In } from 'typeorm';
import type { ItemAnswer } from '../../../contract/assessment/item-answer.js';
import { Database } from '../../platform/database/database.js';
import { MarksTable, type QuestionColumn } from '../analysis/marks-table.js';
import type { GivenAnswer } from '../analysis/responses.js';
import { Answer, Attempt } from '../attempt/attempt.entity.js';
import type { SlotMark } from '../attempt/grade-paper.js';
import type { DrawnSlot } from '../attempt/draw-paper.js';

const BATCH = 500;

/** Reads marks and answers of many attempts in strides, no more of each row than is needed. */
@Injectable()
export class MarksReading {
  constructor(private readonly database: Database) {}

  async table(attemptIds: readonly string[]): Promise<MarksTable> {
    const table = new MarksTable();
    let known: { text: string; paper: DrawnSlot[] } = { text: '', paper: [] };
    for (const ids of strides(attemptIds)) {
      const rows = await this.database.report
        .createQueryBuilder(Attempt, 'attempt')
        .select('attempt.id', 'id')
        .addSelect('attempt.paper', 'paper')
        .addSelect('attempt.marks', 'marks')
        .where({ id: In(ids) })
        .orderBy('attempt.id')
        .getRawMany<{ id: string; paper: string; marks: string }>();
      for (const { id, paper, marks } of rows) {
        // Where nothing is drawn or mixed all papers are the same text.
        if (paper !== known.text) known = { text: paper, paper: JSON.parse(paper) as DrawnSlot[] };
        table.add(id, known.paper, JSON.parse(marks) as SlotMark[]);
      }
      // Whoever else waits for an answer has their turn.
      await setImmediate();
    }
    return table;
  }

  /** What was answered to one question, in the order of its column. */
  async answersTo(table: MarksTable, column: QuestionColumn): Promise<GivenAnswer[]> {
    const bySlot = new Map<number, string[]>();
    column.slots.forEach((slot, at) => {
      const ids = bySlot.get(slot) ?? [];
      bySlot.set(slot, ids);
      ids.push(idAt(table, column, at));
    });
    const answers = new Map<string, ItemAnswer>();
    for (const [slot, all] of bySlot) {
      for (const ids of strides(all)) {
        const rows = await this.database.report.find(Answer, {
          select: { attemptId: true, answer: true },
          where: { attemptId: In(ids), slot },
        });
        for (const { attemptId, answer } of rows) answers.set(attemptId, answer);
      }
    }
    return given(table, column, (attemptId) => answers.get(attemptId));
  }

  /** What was answered to all questions in the first `most` attempts of the table. */
  async answersOf(table: MarksTable, most: number): Promise<(column: QuestionColumn) => GivenAnswer[]> {
    const answers = new Map<string, ItemAnswer>();
    const attemptIds = table.attemptIds.slice(0, most);
    for (const ids of strides(attemptIds)) {
      const rows = await this.database.report
        .createQueryBuilder(Answer, 'answer')
        .select('answer.attemptId', 'id')
        .addSelect('answer.slot', 'slot')
        .addSelect('answer.answer', 'answer')
        .where('answer.attemptId IN (:...ids)', { ids })
        .getRawMany<{ id: string; slot: number; answer: string }>();
      for (const { id, slot, answer } of rows) answers.set(`${id} ${String(slot)}`, JSON.parse(answer) as ItemAnswer);
      await setImmediate();
    }
    return (column) =>
      given(table, column, (attemptId, slot) => answers.get(`${attemptId} ${String(slot)}`), attemptIds.length);
  }
}

const idAt = ({ attemptIds }: MarksTable, { rows }: QuestionColumn, at: number): string =>
  attemptIds[rows[at] ?? 0] ?? '';

function given(
  table: MarksTable,
  column: QuestionColumn,
  answerOf: (attemptId: string, slot: number) => ItemAnswer | undefined,
  before = Infinity,
): GivenAnswer[] {
  const all: GivenAnswer[] = [];
  column.rows.forEach((row, at) => {
    if (row >= before) return;
    const [mark, maximum] = [column.marks[at] ?? 0, column.maxima[at] ?? 0];
    all.push({
      answer: answerOf(idAt(table, column, at), column.slots[at] ?? 0) ?? null,
      fraction: maximum === 0 ? 0 : mark / maximum,
      othersPercent: table.othersPercent(row, mark, maximum),
    });
  });
  return all;
}

function* strides<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += BATCH) yield all.slice(from, from + BATCH);
}
