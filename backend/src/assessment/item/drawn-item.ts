import type { DeadlineFormula, DrawnFrom, Formula, NumberFormula } from '../../../contract/assessment/item/computed.js';
import type { Item, ItemOf } from '../../../contract/assessment/item.js';
import type { Calendars } from '../../law/deadline/calendar.js';
import { computeDeadline } from '../../law/deadline/deadline.js';
import { evaluate, ExpressionFault, rounded } from './expression.js';
import { type Random, seededRandom } from './seeded-random.js';

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

/** Draws a computed item's parameters and solves it, days with the working-day engine; any other item is settled as it is. */
export function drawItem(item: Item, seed: string, calendars: Calendars): DrawnItem {
  if (item.type !== 'computed') return { item, seed, values: NO_VALUES };
  const drawn = drawValues(item, seed);
  const { key, found } = solve(item.formula, drawn, calendars);
  return { item, seed, values: { ...drawn, ...found, answer: key }, key };
}

function drawValues(item: ItemOf<'computed'>, seed: string): Record<string, Value> {
  const random = seededRandom(`${seed} parameters`);
  return Object.fromEntries(Object.entries(item.parameters).map(([name, drawn]) => [name, drawValue(drawn, random)]));
}

/** One number of the stream for each parameter, whatever it is drawn from. */
function drawValue(drawn: DrawnFrom, random: Random): Value {
  if (Array.isArray(drawn)) return drawn[Math.floor(random() * drawn.length)] ?? '';
  const { min, max, step } = drawn;
  // Binary fractions: (1 - 0) / 0.1 must not lose its last step.
  const steps = Math.floor((max - min) / step + 1e-9) + 1;
  return rounded(min + step * Math.floor(random() * steps), 8);
}

interface Solution {
  key: string;
  /** Days found on the way, which explanations may name. */
  found: Record<string, Value>;
}

function solve(formula: Formula, drawn: Record<string, Value>, calendars: Calendars): Solution {
  return formula.rule === 'number' ? solveNumber(formula, drawn) : solveDay(formula, drawn, calendars);
}

/** Banks refuse formulas that cannot be worked out; one that got in all the same has no right answer. */
function solveNumber({ expression, decimals }: NumberFormula, drawn: Record<string, Value>): Solution {
  try {
    return { key: rounded(evaluate(expression, drawn), decimals).toFixed(decimals), found: {} };
  } catch (error) {
    if (error instanceof ExpressionFault) return { key: '', found: {} };
    throw error;
  }
}

function solveDay(formula: DeadlineFormula, drawn: Record<string, Value>, calendars: Calendars): Solution {
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
