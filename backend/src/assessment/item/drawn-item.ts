import type { Formula, Item, ItemOf } from '../../../contract/assessment/item.js';
import type { Calendars } from '../../law/deadline/calendar.js';
import { computeDeadline } from '../../law/deadline/deadline.js';
import { seededRandom } from './seeded-random.js';

type Value = string | number;

/** An item with everything settled that a seed decides; the same seed always gives the same. */
export interface DrawnItem {
  item: Item;
  seed: string;
  /** What {{name}} in its texts stands for. */
  values: Readonly<Record<string, Value>>;
  /** The right answer of a computed item. */
  key?: string;
}

const NO_VALUES = {};

/** Draws a computed item's parameters and solves it with the working-day engine; any other item is settled as it is. */
export function drawItem(item: Item, seed: string, calendars: Calendars): DrawnItem {
  if (item.type !== 'computed') return { item, seed, values: NO_VALUES };
  const drawn = drawValues(item, seed);
  const { key, found } = solve(item.formula, drawn, calendars);
  return { item, seed, values: { ...drawn, ...found, answer: key }, key };
}

function drawValues(item: ItemOf<'computed'>, seed: string): Record<string, Value> {
  const random = seededRandom(`${seed} parameters`);
  return Object.fromEntries(
    Object.entries(item.parameters).map(([name, choices]) => [
      name,
      choices[Math.floor(random() * choices.length)] ?? '',
    ]),
  );
}

interface Solution {
  key: string;
  /** Days found on the way, which explanations may name. */
  found: Record<string, Value>;
}

function solve(formula: Formula, drawn: Record<string, Value>, calendars: Calendars): Solution {
  const settled = (value: Value | { draw: string }): Value =>
    typeof value === 'object' ? (drawn[value.draw] ?? '') : value;
  const from = String(settled(formula.from));
  const { extension, pauses } = formula.rule === 'due-day' ? formula : { extension: undefined, pauses: [] };
  const { due } = computeDeadline(
    {
      from,
      length: Number(settled(formula.days)),
      unit: formula.unit,
      extension: extension === undefined ? undefined : Number(settled(extension)),
      pauses: pauses.map((pause) => ({ from: String(settled(pause.from)), to: String(settled(pause.to)) })),
    },
    calendars,
  );
  if (formula.rule === 'due-day') return { key: due, found: { from, due } };
  // 行政许可法 32(1)(4): not told within the limit, the application counts as accepted from the day of receipt.
  return { key: from, found: { from, noticeDue: due } };
}
