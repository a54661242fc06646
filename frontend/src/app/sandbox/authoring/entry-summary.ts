import { valueAt } from './yaml-edit';
import type { Json } from './yaml-write';

/** What the closed card of an entry shows. */
export interface EntrySummary {
  /** Its code, id or key. */
  readonly code: string;
  readonly title: string;
  /** Short facts: points, variants. */
  readonly facts: readonly string[];
  /** A verdict, command or act: said in words by the part that shows it. */
  readonly act: string;
  readonly isCritical: boolean;
}

const TITLES = [
  'title',
  'name',
  'label',
  'why',
  'says',
  'summary',
  'applicant',
  'text',
  'heading',
  'note',
  'problem',
  'question',
];
const CODES = ['code', 'id', 'key', 'resource', 'item', 'material', 'field'];

/** Words of the file in the reader's language; the other where one is missing. */
export function wordsIn(value: Json | undefined, language: string): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  const { zh, en } = value as Record<string, Json>;
  const [first, second] = language === 'en' ? [en, zh] : [zh, en];
  return typeof first === 'string' ? first : typeof second === 'string' ? second : '';
}

export function summaryOf(value: Json | undefined, language: string): EntrySummary {
  const of = (name: string): Json | undefined => valueAt(value, [name]);
  const first = (names: readonly string[]) =>
    names.map((name) => wordsIn(of(name), language)).find((words) => words !== '');
  const only = of('only');
  const inside =
    valueAt(value, ['on', 'event']) ?? valueAt(value, ['do', 'type']) ?? of('truth') ?? of('do') ?? of('type');
  return {
    code: first(CODES) ?? '',
    title: first(TITLES) ?? (typeof value === 'object' ? firstWords(value, language) : wordsIn(value, language)),
    facts: [pointsOf(of('points')), Array.isArray(only) ? only.join('、') : ''].filter((fact) => fact !== ''),
    act: typeof inside === 'string' ? inside : '',
    isCritical: of('critical') === true,
  };
}

function pointsOf(points: Json | undefined): string {
  if (typeof points === 'number') return String(points);
  if (typeof points !== 'object' || points === null) return '';
  return Object.entries(points)
    .map(([variant, count]) => `${variant} ${wordsIn(count, 'zh')}`)
    .join(' · ');
}

/** The first thing somebody wrote inside, for parts without a title: a block of a page, a person of a pool. */
function firstWords(value: Json | undefined, language: string): string {
  if (typeof value !== 'object' || value === null) return '';
  for (const part of Object.values(value)) {
    const words = wordsIn(part, language) || firstWords(part, language);
    if (words !== '') return words;
  }
  return '';
}

/** The points of each variant, summed. */
export function sumsOf(criteria: Json | undefined, variants: readonly string[]): { variant: string; sum: number }[] {
  const all = Array.isArray(criteria) ? (criteria as readonly Json[]) : [];
  return variants.map((variant) => ({
    variant,
    sum: all.reduce<number>((sum, criterion) => {
      const points = valueAt(criterion, ['points']);
      const own = typeof points === 'number' ? points : valueAt(points, [variant]);
      return sum + (typeof own === 'number' ? own : 0);
    }, 0),
  }));
}
