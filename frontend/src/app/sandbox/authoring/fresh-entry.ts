import type { Json } from './yaml-write';

type Entry = Readonly<Record<string, Json>>;

const isEntry = (value: Json): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An entry that stands beside others: its code, id or name is none of theirs. */
export function freshEntry(entry: Json, siblings: readonly Json[]): Json {
  if (!isEntry(entry)) return entry;
  const name = ['code', 'id', 'name'].find((key) => typeof entry[key] === 'string');
  const wanted = name === undefined ? undefined : entry[name];
  if (name === undefined || typeof wanted !== 'string') return entry;
  const taken = new Set(siblings.filter(isEntry).map((one) => one[name]));
  // Materials are called as the guide calls them, and may stand twice, once for each variant.
  const isFree = /^[MX]\d+$/.test(wanted) || !taken.has(wanted);
  return isFree ? entry : { ...entry, [name]: freeName(wanted, taken) };
}

function freeName(wanted: string, taken: ReadonlySet<Json | undefined>): string {
  const stem = wanted.replace(/-?\d+$/, '');
  const dash = /[^-]\d+$/.test(wanted) ? '' : '-';
  for (let number = 2; ; number++) {
    const next = `${stem}${dash}${String(number)}`;
    if (!taken.has(next)) return next;
  }
}
