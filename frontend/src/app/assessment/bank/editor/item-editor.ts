import { Component, computed, input, model } from '@angular/core';
import type { Item } from '@lms/contract/assessment/item';
import { FieldList } from './field-list';
import type { ItemFaults } from './item-faults';
import { OWN_FIELDS, type Row } from './item-fields';

/** What is a type's own, as a form for each type; every field shows what the item's schema says about it. */
@Component({
  selector: 'lms-item-editor',
  imports: [FieldList],
  template: `
    <lms-field-list
      [fields]="fields()"
      [value]="value()"
      [parameters]="parameters()"
      [faults]="faults()"
      (changed)="change($event)"
    />
  `,
})
export class ItemEditor {
  readonly item = model.required<Item>();
  readonly faults = input.required<ItemFaults>();

  protected readonly fields = computed(() => OWN_FIELDS[this.item().type]);
  protected readonly value = computed((): Row => inOrder({ ...this.item() }));
  protected readonly parameters = computed((): Row => {
    const item = this.item();
    return item.type === 'computed' ? item.parameters : {};
  });

  protected change(value: Row): void {
    this.item.set(ordered(withBeginnings(value, this.value())) as unknown as Item);
  }
}

/** The steps of an ordering are written in their right order: the list is the key. Candidates get them mixed. */
function inOrder(row: Row): Row {
  if (row.type === 'case') return { ...row, parts: (row.parts as readonly Row[]).map(inOrder) };
  if (row.type !== 'ordering') return row;
  const place = (id: unknown) => (row.order as readonly unknown[]).indexOf(id);
  return { ...row, choices: (row.choices as readonly Row[]).toSorted((one, other) => place(one.id) - place(other.id)) };
}

/** The right order, read off the list; and the points of what people mark, which are those of its lines. */
function ordered(row: Row): Row {
  if (row.type === 'case') return { ...row, parts: (row.parts as readonly Row[]).map(ordered) };
  if (row.type === 'ordering') return { ...row, order: (row.choices as readonly Row[]).map(({ id }) => id) };
  if (row.type !== 'essay' && row.type !== 'file-upload') return row;
  const points = (row.guide as readonly { points: number }[]).reduce((sum, line) => sum + line.points, 0);
  return points > 0 ? { ...row, points } : row;
}

const LISTS = ['parts', 'gaps', 'regions'] as const;

/** A part, place or region that became another kind keeps what both have and gets what the new one needs. */
function withBeginnings(value: Row, before: Row): Row {
  return LISTS.reduce<Row>((whole, key) => {
    const rows = whole[key] as readonly Row[] | undefined;
    const known = (before[key] ?? []) as readonly Row[];
    return rows
      ? {
          ...whole,
          [key]: rows.map((row) =>
            settled(
              row,
              known.find(({ id }) => id === row.id),
            ),
          ),
        }
      : whole;
  }, withFormula(value));
}

function withFormula(value: Row): Row {
  const formula = value.formula as Row | undefined;
  if (value.type !== 'computed' || !formula) return value;
  if (formula.rule !== 'number') return { ...value, formula: dayFormula(formula) };
  if (formula.expression !== undefined) return value;
  return {
    ...value,
    formula: { rule: 'number', expression: '1', decimals: 2, tolerance: 0, toleranceIn: 'absolute' },
  };
}

/** Only a due day can be put off, count months and pass over days. */
function dayFormula({ rule, from = '2026-06-15', days = 5, unit = 'working', extension, pauses = [] }: Row): Row {
  if (rule === 'deemed-acceptance') return { rule, from, days, unit: unit === 'months' ? 'working' : unit };
  return { rule, from, days, unit, ...(extension !== undefined && { extension }), pauses };
}

const COMMON = ['id', 'type', 'kind', 'shape', 'text', 'label', 'fraction', 'feedback', 'explanation'];
const kindOf = (row: Row): string => String(row.type ?? row.kind ?? row.shape);

function settled(row: Row, before: Row | undefined): Row {
  if (!before || kindOf(before) === kindOf(row)) return row;
  // The points of a region are its corners; those of a place or part are what it is worth.
  const common = 'shape' in row ? COMMON : [...COMMON, 'points'];
  const kept = Object.entries(row).filter(([key]) => common.includes(key));
  return { ...Object.fromEntries(kept), ...KINDS[kindOf(row)] };
}

const words = () => ({ 'zh-CN': '', en: '' });
const options = () => ['a', 'b'].map((id, at) => ({ id, text: words(), fraction: at === 0 ? 100 : 0 }));
const named = (...ids: string[]) => ids.map((id) => ({ id, text: words() }));

/** What a part, place or region of this kind begins with. */
const KINDS: Readonly<Partial<Record<string, Row>>> = {
  choice: { choices: options() },
  text: { accept: [{ text: words(), fraction: 100 }] },
  number: { accept: [{ value: 0, tolerance: 0, fraction: 100 }] },
  rectangle: { x: 10, y: 10, width: 20, height: 20 },
  circle: { x: 20, y: 20, radius: 10 },
  polygon: {
    points: [
      [10, 10],
      [30, 10],
      [20, 30],
    ],
  },
  'single-choice': { choices: options() },
  'multiple-choice': { choices: options() },
  'true-false': { answer: true },
  ordering: { choices: named('a', 'b'), order: ['a', 'b'] },
  matching: { left: named('1', '2'), right: named('a', 'b'), pairs: { 1: 'a', 2: 'b' } },
  categorise: { categories: named('a', 'b'), cards: named('1', '2'), belongs: { 1: 'a', 2: 'b' } },
  'short-answer': { accept: [{ text: words(), fraction: 100 }], keywords: [], lines: 1, review: 'none' },
  numeric: { accept: [{ value: 0, tolerance: 0, fraction: 100 }] },
  cloze: {
    passage: { 'zh-CN': '[[1]]', en: '[[1]]' },
    gaps: [{ id: '1', kind: 'text', points: 1, accept: [{ text: words(), fraction: 100 }] }],
  },
  'gap-match': { passage: { 'zh-CN': '[[1]]', en: '[[1]]' }, words: named('a', 'b'), pairs: { 1: 'a' } },
  hotspot: { picture: { source: '', alt: words(), width: 800, height: 600 }, regions: [] },
  essay: { lines: 8, guide: [{ text: words(), points: 1 }] },
};
