/** Writing values as YAML, in the manner of the shipped scenarios: short things on one line, texts quoted singly. */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Longer than this, a part in a block context is written over several lines. */
const ONE_LINE = 88;

/** Texts that can stand without quotes, even between brackets, and mean themselves. */
const PLAIN = /^[^\s\-?:,[\]{}#&*!|>'"%@`~][^\n\r\t:#,[\]{}'"&*]*$/u;
const OTHER_MEANING = /^(?:true|false|null|yes|no|on|off|[-+.]?\d[\d_.eE+-]*|\.inf|\.nan|0x[\da-f]+|0o[0-7]+)$/i;
const DAY = /^\d{4}-\d\d-\d\d$/;

function quoted(text: string): string {
  // Line ends and control characters are told with escapes, which only double quotes know.
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return /[\u0000-\u001f\u007f\u0085\u2028\u2029]/.test(text)
    ? JSON.stringify(text)
    : `'${text.replaceAll("'", "''")}'`;
}

/** A text, number, yes or no. */
export function scalar(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return String(value);
  if (DAY.test(value)) return value;
  return PLAIN.test(value) && !value.endsWith(' ') && !OTHER_MEANING.test(value) ? value : quoted(value);
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isMap = (value: Json): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Everything on one line: `{ zh: 甲, en: A }`. May stand anywhere. */
export function flow(value: Json): string {
  if (isList(value)) return `[${value.map(flow).join(', ')}]`;
  if (!isMap(value)) return scalar(value);
  const parts = Object.entries(value).map(([key, part]) => `${scalar(key)}: ${flow(part)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

const isShort = (value: Json): boolean => !isNested(value) && flow(value).length <= ONE_LINE;

/** Lists of lists and maps of maps read better in lines. */
function isNested(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const parts = isList(value) ? value : Object.values(value);
  return isList(value)
    ? parts.some(isMap) && flow(value).length > 40
    : parts.some((part) => isMap(part) && isNested(part));
}

/** What stands behind `key:` in a block: on the same line, or in lines of their own below it. */
export function afterKey(value: Json, indent: number): string {
  if (typeof value !== 'object' || value === null || isShort(value)) return ` ${flow(value)}`;
  return `\n${lines(value, indent + 2).join('\n')}`;
}

/** The lines of a list or map, indented. */
export function lines(value: Json, indent: number): string[] {
  const space = ' '.repeat(indent);
  if (isList(value)) return value.flatMap((part) => itemLines(part, indent));
  if (!isMap(value)) return [`${space}${scalar(value)}`];
  return Object.entries(value).flatMap(([key, part]) => `${space}${scalar(key)}:${afterKey(part, indent)}`.split('\n'));
}

/** The lines of one entry of a list. */
export function itemLines(value: Json, indent: number): string[] {
  const space = ' '.repeat(indent);
  const isPlain = typeof value !== 'object' || value === null;
  if (isPlain || isShort(value)) return [`${space}- ${flow(value)}`];
  const [first = '', ...rest] = lines(value, indent + 2);
  return [`${space}- ${first.trimStart()}`, ...rest];
}
