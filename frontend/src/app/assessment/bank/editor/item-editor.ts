import { Component, computed, input, output } from '@angular/core';
import type { Item } from '@lms/contract/assessment/item';
import { FieldList } from './field-list';
import { faultsOf, type ItemFaults } from './item-faults';
import { OWN_FIELDS, type Row } from './item-fields';

/** A draft as it is written, and what is still wrong with it. */
export interface EditedItem {
  item: Item;
  faults: ItemFaults;
}

/** What is a type's own, as a form for each type; every field shows what the item's schema says about it. */
@Component({
  selector: 'lms-item-editor',
  imports: [FieldList],
  template: `<lms-field-list [fields]="fields()" [value]="value()" [faults]="faults()" (changed)="change($event)" />`,
})
export class ItemEditor {
  readonly item = input.required<Item>();
  readonly changed = output<EditedItem>();

  protected readonly fields = computed(() => OWN_FIELDS[this.item().type]);
  protected readonly value = computed((): Row => ({ ...this.item() }));
  protected readonly faults = computed(() => faultsOf(this.item()));

  protected change(value: Row): void {
    const item = withBeginnings(value, this.value()) as unknown as Item;
    this.changed.emit({ item, faults: faultsOf(item) });
  }
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
  if (formula.rule === 'number' && formula.expression === undefined)
    return {
      ...value,
      formula: { rule: 'number', expression: '1', decimals: 2, tolerance: 0, toleranceIn: 'absolute' },
    };
  if (formula.rule !== 'number' && formula.from === undefined)
    return { ...value, formula: { rule: formula.rule, from: '2026-06-15', days: 5, unit: 'working' } };
  return value;
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
