import type { AuthoringLibrary, Named } from '@lms/contract/sandbox/scenario-draft';
import { COMMANDS } from './form-model';
import { valueAt, type Path } from './yaml-edit';
import type { Json } from './yaml-write';

/** Where lists to choose from come from: the city's own things, and what the scenario itself names. */
interface Source {
  readonly value: unknown;
  readonly library: AuthoringLibrary;
  readonly path: Path;
}

type Finder = (source: Source) => readonly Named[];

const list = (value: unknown): readonly Record<string, Json>[] =>
  Array.isArray(value) ? (value as readonly Record<string, Json>[]) : [];

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** The Chinese of a text of the file: authors name things in the language they write first. */
function wordOf(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'zh' in value ? text(value.zh) : '';
}

const entries =
  (name: string, code: string, title: string): Finder =>
  ({ value }) =>
    unique(list(valueAt(value, [name])).map((one) => ({ code: text(one[code]), name: wordOf(one[title]) })));

const keysOf =
  (name: string): Finder =>
  ({ value }) =>
    Object.keys((valueAt(value, [name]) ?? {}) as object).map((code) => ({ code, name: code }));

const unique = (all: readonly Named[]): Named[] => [...new Map(all.map((one) => [one.code, one])).values()];

const cases = ({ value }: Source) => list(valueAt(value, ['cases']));

const criteria = entries('criteria', 'code', 'title');
const deductions = entries('deductions', 'code', 'title');

const materials: Finder = ({ value, library, path }) => {
  const item = path[0] === 'cases' ? text(valueAt(value, ['cases', path[1] ?? 0, 'item'])) : '';
  const known = library.items.filter(({ code }) =>
    item === '' ? cases({ value, library, path }).some((one) => one.item === code) : code === item,
  );
  const extras = cases({ value, library, path }).flatMap((one) =>
    list(one.extras).map((extra) => ({ code: text(extra.code), name: wordOf(extra.name) })),
  );
  return unique([...known.flatMap((one) => one.materials), ...(path[0] === 'cases' ? [] : extras)]);
};

const fields: Finder = ({ value, library, path }) => {
  const parent = valueAt(value, path.slice(0, -1)) as Record<string, Json> | undefined;
  const resource = library.resources.find(({ code }) => code === parent?.resource);
  return resource?.fields ?? [];
};

const parties: Finder = (source) =>
  unique(
    cases(source).flatMap((one) => Object.keys((one.parties ?? {}) as object).map((code) => ({ code, name: code }))),
  );

const pools: Finder = (source) => {
  const inVariants = Object.values((valueAt(source.value, ['variants']) ?? {}) as Record<string, { pools?: object }>);
  const own = inVariants.flatMap((variant) => Object.keys(variant.pools ?? {}));
  return unique([...keysOf('pools')(source), ...own.map((code) => ({ code, name: code }))]);
};

const commands: Finder = ({ library }) =>
  [...COMMANDS.keys()]
    .filter((code) => !/^(hint|run|demonstration)\./.test(code))
    .map((code) => ({ code, name: library.events.find((event) => event.code === code)?.name ?? code }));

const FINDERS: Readonly<Record<string, Finder>> = {
  item: ({ library }) => library.items,
  agency: ({ library }) => library.agencies,
  roles: ({ library }) => library.roles,
  resource: ({ library }) => library.resources,
  document: ({ library }) => library.documents,
  policy: ({ library }) => library.policies.map((code) => ({ code, name: code })),
  event: ({ library }) => library.events,
  refusedBy: ({ library }) => library.rules,
  type: commands,
  material: materials,
  materials,
  brings: materials,
  field: fields,
  fields,
  subject: parties,
  pool: pools,
  step: entries('reference', 'id', 'why'),
  with: criteria,
  loses: (source) => [...criteria(source), ...deductions(source)],
  only: keysOf('variants'),
  case: (source) => cases(source).map(({ key }) => ({ code: text(key), name: text(key) })),
};

/** What a part may be chosen from; undefined where it is written freely. */
export function optionsFor(source: Source): readonly Named[] | undefined {
  const name = source.path.filter((part) => typeof part === 'string').at(-1);
  // The code of a material is one of the guide's.
  if (name === 'code' && source.path.at(-3) === 'materials') return materials(source);
  if (name === 'subject' && source.path.includes('records')) return parties(source);
  const found = name === undefined ? undefined : FINDERS[name]?.(source);
  return found && found.length > 0 ? found : undefined;
}
