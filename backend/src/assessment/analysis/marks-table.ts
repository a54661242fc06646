import type { SlotMark } from '../attempt/grade-paper.js';
import type { DrawnSlot } from '../attempt/draw-paper.js';
import { analyse, type Analysis, type ItemMarks } from './item-analysis.js';

/** One question of the table: who held it, where on the paper, and what they got. All lists go by attempt. */
export interface QuestionColumn {
  readonly questionId: string;
  readonly versionIds: ReadonlySet<string>;
  readonly rows: Uint32Array;
  readonly slots: Uint32Array;
  readonly marks: Float64Array;
  readonly maxima: Float64Array;
  /** Mean place on the papers, for the order of a list. */
  readonly place: number;
}

interface Filling {
  versionIds: Set<string>;
  rows: number[];
  slots: number[];
  marks: number[];
  maxima: number[];
}

const mean = (values: readonly number[] | Float64Array): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length === 0 ? 0 : sum / values.length;
};

/** The marks of many attempts by question, filled one attempt after the other from what is stored with each. */
export class MarksTable {
  readonly attemptIds: string[] = [];
  readonly totals: number[] = [];
  readonly maxima: number[] = [];
  private readonly filling = new Map<string, Filling>();
  private readonly papers: { readonly paper: readonly DrawnSlot[]; readonly marks: readonly SlotMark[] }[] = [];
  private finished: QuestionColumn[] | undefined;

  add(attemptId: string, paper: readonly DrawnSlot[], marks: readonly SlotMark[]): void {
    const row = this.attemptIds.push(attemptId) - 1;
    const bySlot = new Map(marks.map((mark) => [mark.slot, mark]));
    let [total, maximum] = [0, 0];
    for (const { slot, questionId, versionId } of paper) {
      const mark = bySlot.get(slot);
      if (!mark) continue;
      const column = this.columnOf(questionId);
      column.versionIds.add(versionId);
      column.rows.push(row);
      column.slots.push(slot);
      column.marks.push(mark.points);
      column.maxima.push(mark.maximum);
      total += mark.points;
      maximum += mark.maximum;
    }
    this.totals.push(total);
    this.maxima.push(maximum);
    this.papers.push({ paper, marks });
  }

  /** In the order in which they mostly stand on the papers. */
  get columns(): readonly QuestionColumn[] {
    return (this.finished ??= [...this.filling]
      .map(([questionId, { versionIds, rows, slots, marks, maxima }]) => ({
        questionId,
        versionIds,
        rows: Uint32Array.from(rows),
        slots: Uint32Array.from(slots),
        marks: Float64Array.from(marks),
        maxima: Float64Array.from(maxima),
        place: mean(slots),
      }))
      .sort((one, other) => one.place - other.place || one.questionId.localeCompare(other.questionId)));
  }

  /** Whether not everybody had the same questions. */
  get isDrawn(): boolean {
    return this.columns.some(({ rows }) => rows.length < this.attemptIds.length);
  }

  analyse(): Analysis {
    const items = this.columns.map(({ questionId, marks, maxima, rows }): ItemMarks => {
      const isHeldByAll = rows.length === this.attemptIds.length;
      return { name: questionId, maximum: mean(maxima), marks, ...(!isHeldByAll && { rows }) };
    });
    return analyse(items, {
      attempts: this.attemptIds.length,
      maximum: mean(this.maxima),
      places: this.isDrawn ? this.places() : items.map(({ marks }) => marks),
    });
  }

  /** What the attempt got for all other questions, in percent; null where there is no other. */
  othersPercent(row: number, mark: number, maximum: number): number | null {
    const rest = (this.maxima[row] ?? 0) - maximum;
    return rest <= 0 ? null : (100 * ((this.totals[row] ?? 0) - mark)) / rest;
  }

  /**
   * Questions that all have are places of their own; the drawn ones are counted in the order of each paper, as the
   * first, second … that was drawn.
   */
  private places(): Float64Array[] | null {
    const common = new Set(
      this.columns.filter(({ rows }) => rows.length === this.attemptIds.length).map(({ questionId }) => questionId),
    );
    const length = this.papers[0]?.marks.length ?? 0;
    if (this.papers.some(({ marks }) => marks.length !== length)) return null;
    const drawn = Array.from({ length: length - common.size }, () => new Float64Array(this.papers.length));
    this.papers.forEach(({ paper, marks }, row) => {
      const bySlot = new Map(marks.map(({ slot, points }) => [slot, points]));
      const own = paper.filter(({ questionId, slot }) => !common.has(questionId) && bySlot.has(slot));
      own.forEach(({ slot }, place) => {
        const column = drawn[place];
        if (column) column[row] = bySlot.get(slot) ?? 0;
      });
    });
    const fixed = this.columns.filter(({ questionId }) => common.has(questionId)).map(({ marks }) => marks);
    return [...fixed, ...drawn];
  }

  private columnOf(questionId: string): Filling {
    const known = this.filling.get(questionId);
    if (known) return known;
    const column: Filling = { versionIds: new Set(), rows: [], slots: [], marks: [], maxima: [] };
    this.filling.set(questionId, column);
    return column;
  }
}
