import { ScenarioFile } from '@lms/contract/sandbox/scenario-file';
import {
  branchesOf,
  branchOf,
  COMMANDS,
  emptyOf,
  FILE_PARTS,
  kindInCommand,
  kindOf,
  resolved,
  type Schema,
} from './form-model';

const entry = (name: string): Schema => FILE_PARTS[name]?.items ?? {};
const part = (schema: Schema, name: string): Schema => schema.properties?.[name] ?? {};
const kinds = (schema: Schema) =>
  Object.fromEntries(Object.entries(resolved(schema).properties ?? {}).map(([name, one]) => [name, kindOf(one, name)]));

describe('the form as the contract draws it', () => {
  it('asks for each part in its own way', () => {
    expect(kinds({ type: 'object', properties: FILE_PARTS })).toMatchObject({
      code: 'text',
      level: 'choice',
      tracks: 'codes',
      title: 'words',
      goals: 'list',
      post: 'group',
      today: 'date',
      startsAt: 'time',
      minutes: 'number',
      values: 'named',
      pools: 'named',
      variants: 'named',
      closing: 'one-of',
      criteria: 'list',
    });
    expect(kinds(entry('criteria'))).toMatchObject({
      points: 'points',
      rule: 'one-of',
      partial: 'yes-no',
      basis: 'words',
    });
    expect(kinds(entry('reference'))).toMatchObject({ do: 'command', why: 'words', only: 'codes' });
    expect(kinds(entry('mutants'))).toMatchObject({ to: 'list', loses: 'codes', critical: 'yes-no' });
  });

  it('knows every rule, and which one a value is', () => {
    const rule = part(entry('criteria'), 'rule');

    expect(branchesOf(rule).map(({ key }) => key)).toEqual(expect.arrayContaining(['must', 'never', 'within', 'all']));
    expect(branchOf(rule, { never: { event: 'accept' } })?.key).toBe('never');
    expect(branchOf(rule, { all: [] })?.key).toBe('all');
  });

  it('knows every command and what it asks for', () => {
    expect(Object.keys(COMMANDS.get('material.check')?.properties ?? {})).toEqual(['material', 'verdict', 'note']);
    expect(COMMANDS.get('material.check')?.required).toEqual(['material', 'verdict']);
    expect(kindInCommand({ type: 'string' }, 'note')).toBe('words');
    expect(kindInCommand({ type: 'string' }, 'material')).toBe('text');
  });

  it.each([
    'criteria',
    'deductions',
    'critical',
    'hints',
    'reference',
    'mutants',
    'reactions',
    'cases',
    'others',
  ] as const)('begins an entry of %s that the contract takes', (name) => {
    const schema = ScenarioFile.shape[name];
    const made = emptyOf(entry(name));

    const faults = schema.safeParse([made]).error?.issues ?? [];

    // What only the author knows (a code, an item) may still be a question mark.
    expect(faults.filter(({ code }) => code !== 'invalid_format')).toEqual([]);
  });
});
