import jsep from 'jsep';
import type { Localized } from '../../../contract/common.js';
import { namesIn } from '../../../contract/assessment/item/computed.js';

/** Formulas of computed numbers: parsed into a tree, of which only arithmetic is worked out. Nothing is ever evaluated as code. */

export class ExpressionFault extends Error {
  readonly words: Localized;

  constructor(zh: string, en: string) {
    super(en);
    this.words = { 'zh-CN': zh, en };
  }
}

type Values = Readonly<Record<string, string | number>>;

/** @throws ExpressionFault where the formula is none, or its result no number. */
export function evaluate(expression: string, values: Values): number {
  const result = workOut(parse(expression), values);
  if (!Number.isFinite(result)) throw new ExpressionFault('算出的不是数', 'gives no number');
  return result;
}

/** `{name}` becomes an identifier that no function has; `^` is the power. */
function parse(expression: string): jsep.CoreExpression {
  const plain = namesIn(expression).reduce(
    (text, name) => text.replaceAll(new RegExp(`\\{\\s*${name}\\s*\\}`, 'g'), `$$${name}`),
    expression,
  );
  try {
    return jsep(plain.replaceAll('^', '**')) as jsep.CoreExpression;
  } catch (error) {
    // jsep throws on anything that is no expression; its message says where.
    const reason = error instanceof Error ? error.message : 'is no formula';
    throw new ExpressionFault(`算式写法不对（${reason}）`, reason);
  }
}

type Two = (left: number, right: number) => number;
const OPERATORS: Readonly<Partial<Record<string, Two>>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
  '**': (left, right) => left ** right,
  '<': (left, right) => Number(left < right),
  '<=': (left, right) => Number(left <= right),
  '>': (left, right) => Number(left > right),
  '>=': (left, right) => Number(left >= right),
  '==': (left, right) => Number(left === right),
  '!=': (left, right) => Number(left !== right),
};

const FUNCTIONS: Readonly<Partial<Record<string, (...given: number[]) => number>>> = {
  abs: Math.abs,
  ceil: Math.ceil,
  floor: Math.floor,
  round: (value, decimals = 0) => rounded(value, decimals),
  min: Math.min,
  max: Math.max,
  sqrt: Math.sqrt,
};

function workOut(part: jsep.CoreExpression, values: Values): number {
  const of = (one: jsep.Expression): number => workOut(one as jsep.CoreExpression, values);
  switch (part.type) {
    case 'Literal':
      return numberOr(part.value, new ExpressionFault('含有不是数的内容', 'holds something that is no number'));
    case 'Identifier':
      return numberOr(values[part.name.slice(1)], unknown(part.name));
    case 'UnaryExpression':
      return signed(part.operator, of(part.argument));
    case 'BinaryExpression':
      return known(OPERATORS, part.operator)(of(part.left), of(part.right));
    case 'ConditionalExpression':
      return of(part.test) === 0 ? of(part.alternate) : of(part.consequent);
    case 'CallExpression':
      return known(FUNCTIONS, nameOf(part.callee as jsep.CoreExpression))(...part.arguments.map(of));
    default:
      throw new ExpressionFault('只能有运算、比较和所列的函数', 'holds something other than arithmetic');
  }
}

const unknown = (name: string): ExpressionFault => new ExpressionFault(`不认识 ${name}`, `does not know ${name}`);

const nameOf = (callee: jsep.CoreExpression): string => (callee.type === 'Identifier' ? callee.name : '');

function numberOr(value: unknown, fault: ExpressionFault): number {
  if (typeof value !== 'number') throw fault;
  return value;
}

function signed(operator: string, value: number): number {
  if (operator === '-') return -value;
  if (operator === '+') return value;
  throw unknown(operator);
}

function known<T>(table: Readonly<Partial<Record<string, T>>>, name: string): T {
  const found = Object.hasOwn(table, name) ? table[name] : undefined;
  if (!found) throw unknown(name === '' ? 'that' : name);
  return found;
}

/** To decimals as people round: 1.005 is 1.01, although binary has it a hair below. */
export const rounded = (value: number, decimals: number): number =>
  Number((value * (1 + Number.EPSILON)).toFixed(Math.min(8, Math.max(0, Math.trunc(decimals)))));
