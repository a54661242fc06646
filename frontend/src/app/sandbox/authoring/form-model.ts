import { Command } from '@lms/contract/sandbox/command';
import { ScenarioFile } from '@lms/contract/sandbox/scenario-file';
import * as z from 'zod';
import type { Json } from './yaml-write';

/** The parts of a JSON schema that the form is drawn from. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly default?: Json;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** How a part is asked for. */
export type Kind =
  | 'words'
  | 'text'
  | 'number'
  | 'date'
  | 'time'
  | 'yes-no'
  | 'choice'
  | 'codes'
  | 'points'
  | 'command'
  | 'list'
  | 'named'
  | 'one-of'
  | 'group';

const asSchema = (schema: z.ZodType): Schema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Schema;

/** The contract's own schemas: what they learn, the form knows. */
const FILE = asSchema(ScenarioFile);
const COMMAND = asSchema(Command);

export const FILE_PARTS: Readonly<Record<string, Schema>> = FILE.properties ?? {};
export const isRequiredPart = (name: string): boolean => FILE.required?.includes(name) ?? false;

/** A schema with its reference followed. */
export function resolved(schema: Schema): Schema {
  const name = schema.$ref?.replace('#/$defs/', '');
  return name === undefined ? schema : (FILE.$defs?.[name] ?? schema);
}

/** Every command there is, with what it asks for. The server names the case itself; texts may be in both languages. */
export const COMMANDS: ReadonlyMap<string, Schema> = new Map(
  (resolvedCommand(COMMAND).oneOf ?? []).flatMap((schema) => {
    const type = schema.properties?.type?.const;
    return type === undefined ? [] : [[type, withoutEnvelope(schema)] as const];
  }),
);

function resolvedCommand(schema: Schema): Schema {
  const name = schema.$ref?.replace('#/$defs/', '');
  return name === undefined ? schema : (schema.$defs?.[name] ?? schema);
}

function withoutEnvelope(schema: Schema): Schema {
  const { type: _type, version: _version, caseNo: _caseNo, ...properties } = schema.properties ?? {};
  return { ...schema, properties, required: schema.required?.filter((name) => name in properties) };
}

/** Names under which commands say something at length: authors write them in both languages. */
const SPOKEN = new Set([
  'text',
  'note',
  'purpose',
  'problem',
  'howToFix',
  'reason',
  'opinion',
  'findings',
  'question',
  'matter',
  'notice',
  'result',
  'answered',
  'asked',
]);

/** Parts that are asked for in a way of their own. */
function ownKind(schema: Schema, name: string): Kind | undefined {
  if (name === 'points' && schema.anyOf) return 'points';
  if (name === 'do' && schema.properties?.type) return 'command';
  return isWords(schema) ? 'words' : undefined;
}

export function kindOf(schema: Schema, name: string): Kind {
  const own = ownKind(schema, name);
  if (own) return own;
  const inner = resolved(schema);
  if (inner.anyOf) return kindOfUnion(inner.anyOf);
  if (inner.enum) return 'choice';
  if (inner.type === 'array') return inner.items && isSimple(inner.items) ? 'codes' : 'list';
  if (inner.type === 'object') return inner.properties ? 'group' : 'named';
  return kindOfScalar(inner, name);
}

/** Within a command, long texts are words in both languages. */
export const kindInCommand = (schema: Schema, name: string): Kind => {
  const kind = kindOf(schema, name);
  return kind === 'text' && SPOKEN.has(name) ? 'words' : kind;
};

function kindOfScalar({ type, format, pattern }: Schema, name: string): Kind {
  if (type === 'boolean') return 'yes-no';
  if (type === 'integer' || type === 'number') return 'number';
  if (format === 'date' || name === 'today') return 'date';
  return pattern === '^\\d\\d:\\d\\d$' ? 'time' : 'text';
}

function kindOfUnion(branches: readonly Schema[]): Kind {
  if (branches.every((branch) => branch.type === 'string')) return 'text';
  if (branches.some(isWords))
    return branches.some(({ properties }) => properties && !properties.zh) ? 'one-of' : 'words';
  return 'one-of';
}

function isWords({ anyOf }: Schema): boolean {
  return anyOf?.some(({ properties }) => properties !== undefined && 'zh' in properties && 'en' in properties) ?? false;
}

const isSimple = (schema: Schema): boolean => {
  const { type, anyOf } = resolved(schema);
  return (
    (typeof type === 'string' && ['string', 'number', 'integer'].includes(type)) || (Array.isArray(type) && !anyOf)
  );
};

/** One way a part can be written: the key that tells it, or nothing for a plain value. */
export interface Branch {
  readonly key: string;
  readonly schema: Schema;
}

export const PLAIN = 'plain';

/** The ways of a union. A branch is told by the first key that it must have. */
export function branchesOf(schema: Schema): Branch[] {
  return (resolved(schema).anyOf ?? []).map((branch) => ({
    key: branch.properties ? (branch.required?.[0] ?? Object.keys(branch.properties)[0] ?? PLAIN) : PLAIN,
    schema: branch,
  }));
}

/** The way that a value is written in. */
export function branchOf(schema: Schema, value: Json | undefined): Branch | undefined {
  const branches = branchesOf(schema);
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return branches.find(({ key }) => (isMap ? key in value : key === PLAIN)) ?? branches[0];
}

/** A part as it is before somebody has written it. */
export function emptyOf(schema: Schema, name = ''): Json {
  const inner = resolved(schema);
  if (inner.default !== undefined) return inner.default;
  const kind = kindOf(schema, name);
  return EMPTY[kind](inner);
}

const TO_WRITE = { zh: '（待写）', en: '(to be written)' };

const EMPTY: Record<Kind, (schema: Schema) => Json> = {
  words: () => TO_WRITE,
  text: ({ pattern }) => (pattern?.includes('[a-z]') === true ? 'x1' : '?'),
  number: ({ minimum }) => Math.max(minimum ?? 1, 1),
  date: () => '2026-06-15',
  time: () => '09:00',
  'yes-no': () => true,
  choice: ({ enum: values }) => values?.[0] ?? '',
  codes: ({ minItems, items }) => (minItems ? [resolved(items ?? {}).enum?.[0] ?? '?'] : []),
  points: () => 10,
  command: () => ({ type: 'accept' }),
  list: ({ minItems, items }) => (minItems && items ? [emptyOf(items)] : []),
  named: () => ({}),
  'one-of': ({ anyOf }) =>
    anyOf?.[0] ? emptyOf(anyOf[0].type && Array.isArray(anyOf[0].type) ? { type: 'string' } : anyOf[0]) : '?',
  group: ({ properties, required }) =>
    Object.fromEntries((required ?? []).map((name) => [name, emptyOf(properties?.[name] ?? {}, name)])),
};
