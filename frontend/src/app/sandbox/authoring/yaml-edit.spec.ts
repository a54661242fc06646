import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { edited, lineOf, readText, relisted, valueAt, withValueAt, type Path } from './yaml-edit';
import { flow, lines, type Json } from './yaml-write';

const SCENARIOS = join(__dirname, '../../../../../content/scenarios');
const S03 = readFileSync(join(SCENARIOS, 'S03.yaml'), 'utf8');
const S01 = readFileSync(join(SCENARIOS, 'S01.yaml'), 'utf8');

/** The lines of `after` that `before` has not. */
const newLines = (before: string, after: string) => {
  const old = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !old.has(line));
};
const at = (list: readonly { code: string }[], wanted: string) => list.findIndex(({ code }) => code === wanted);
const scenario = readText(S03).value as { criteria: { code: string }[]; reference: { id: string }[]; mutants: Json[] };

describe('writing YAML', () => {
  it.each<Json>([
    '甲',
    '',
    ' ',
    'a b',
    'true',
    'null',
    '12',
    '-1',
    '1e3',
    '0x1f',
    '2026-06-15',
    '09:31',
    '{{said}}',
    '- a',
    'a: b',
    'a #b',
    "it's",
    '"q"',
    'a\nb',
    '*a',
    '&b',
    '!c',
    '%d',
    '@e',
    '[x]',
    'x, y',
    '~',
    'a\u2028b',
    'tail ',
    'yes',
    '#c',
    "'",
    'http://a',
    1,
    -2.5,
    true,
    false,
    null,
    [],
    {},
    [[]],
    { a: [] },
    { 'a b': { c: [1, 'x, y', { d: null }] } },
  ])('says what was meant: %j', (value) => {
    expect(parse(flow(value))).toEqual(value);
    expect(parse(lines({ part: value, list: [value, { of: value, and: [value] }] }, 0).join('\n'))).toEqual({
      part: value,
      list: [value, { of: value, and: [value] }],
    });
  });
});

describe('editing a scenario as text', () => {
  it.each<[string, Path, Json, string[]]>([
    ['a number', ['minutes'], 25, ['minutes: 25']],
    [
      'a title in a flow map',
      ['title', 'zh'],
      '换个题目',
      ["title: { zh: 换个题目, en: 'Everything in one notice: residence permit' }"],
    ],
    ['a text with signs', ['summary', 'en'], "a: b's", ["  en: 'a: b''s'"]],
    [
      'a list in a rule',
      ['criteria', at(scenario.criteria, 'c2'), 'rule', 'set_eq', 'values'],
      ['M2'],
      ['    rule: { set_eq: { of: { event: correction.notify }, field: items.material, values: [M2] } }'],
    ],
    ['a new part of a block', ['criteria', 0, 'with'], 'c2', ['    with: c2']],
    ['a new part of a flow map', ['cases', 0, 'parties', 'applicant', 'present'], false, []],
    ['a new part at the top', ['horizonDays'], 60, ['horizonDays: 60']],
  ])('changes %s and nothing else', (_, path, value, added) => {
    const read = readText(S03);

    const { text } = edited(read, path, value);

    expect(readText(text).value).toEqual(withValueAt(read.value, path, value));
    if (added.length > 0) expect(newLines(S03, text)).toEqual(added);
    expect(text.split('\n').filter((line) => line.includes('#'))).toEqual(
      S03.split('\n').filter((line) => line.includes('#')),
    );
  });

  it('takes a part away with its line', () => {
    const { text } = edited(readText(S03), ['passMark'], undefined);

    expect(text).toBe(S03.replace('passMark: 60\n', ''));
    const basis = edited(readText(S03), ['reference', 0, 'basis'], undefined).text;
    expect(basis).toBe(
      S03.replace(
        '    basis: { zh: 居住证暂行条例第九条, en: Interim Regulation on Residence Permits Art. 9 }\n  - id: residence',
        '  - id: residence',
      ),
    );
  });

  it('moves, removes and adds steps by their lines', () => {
    const read = readText(S03);
    const places = scenario.reference.map((_, place) => place);
    const swapped = relisted(read, ['reference'], [1, 0, ...places.slice(2)]).text;
    const without = relisted(read, ['reference'], places.slice(1)).text;
    const added = relisted(
      read,
      ['reference'],
      [...places, { add: { id: 'new', do: { type: 'accept' }, why: { zh: '甲', en: 'A' } } }],
    ).text;

    expect((readText(swapped).value as typeof scenario).reference.slice(0, 2).map(({ id }) => id)).toEqual([
      'residence',
      'verify',
    ]);
    expect(newLines(S03, swapped)).toEqual([]);
    expect(relisted(readText(swapped), ['reference'], [1, 0, ...places.slice(2)]).text).toBe(S03);
    expect(without.split('\n')).toHaveLength(S03.split('\n').length - 4);
    expect(newLines(S03, added)).toEqual(['  - { id: new, do: { type: accept }, why: { zh: 甲, en: A } }']);
  });

  it('keeps a comment with the step it is about', () => {
    const text = 'list:\n  - a: 1\n  # about b\n  - b: 2\n  - c: 3\n# end\nafter: 1\n';

    expect(relisted(readText(text), ['list'], [1, 0, 2]).text).toBe(
      'list:\n  # about b\n  - b: 2\n  - a: 1\n  - c: 3\n# end\nafter: 1\n',
    );
    expect(relisted(readText(text), ['list'], [2]).text).toBe('list:\n  - c: 3\n# end\nafter: 1\n');
  });

  it('empties a list and fills it again', () => {
    const empty = relisted(readText(S01), ['mutants'], []).text;

    expect(valueAt(readText(empty).value, ['mutants'])).toEqual([]);
    const filled = relisted(
      readText(empty),
      ['mutants'],
      [{ add: { name: '甲', step: 'accept', to: [], loses: ['c4'] } }],
    );
    expect(valueAt(filled.value, ['mutants', 0, 'name'])).toBe('甲');
    expect(newLines(S01, empty)).toEqual(['mutants: []']);
  });

  it('says of every part of the shipped scenarios what was meant, wherever one edits', () => {
    for (const text of [S01, S03]) {
      const read = readText(text);
      for (const path of pathsIn(read.value)) {
        const value = valueAt(read.value, path);
        const change: Json =
          typeof value === 'number' ? value + 1 : typeof value === 'string' ? `${value}：改'#` : ['甲'];
        const wanted = withValueAt(read.value, path, change);
        expect(edited(read, path, change).value).toEqual(wanted);
      }
    }
  }, 120_000);

  it('finds the line of a part, or of the one above it', () => {
    const read = readText(S03);

    expect(lineOf(read, ['minutes'])).toBe(S03.slice(0, S03.indexOf('minutes: 20')).split('\n').length);
    expect(lineOf(read, ['minutes', 'nowhere'])).toBe(lineOf(read, ['minutes']));
  });

  it('reads nothing out of a broken text', () => {
    expect(readText('a: [').value).toBeUndefined();
    expect(readText('- a').value).toBeUndefined();
    expect(readText('').value).toBeUndefined();
  });
});

/** A sample of the places of a value: every seventh, whatever it is. */
function pathsIn(value: unknown): Path[] {
  const paths: Path[] = [];
  const walk = (part: unknown, path: Path) => {
    paths.push(path);
    if (typeof part !== 'object' || part === null) return;
    for (const [key, inner] of Object.entries(part)) walk(inner, [...path, Array.isArray(part) ? Number(key) : key]);
  };
  walk(value, []);
  return paths.filter((path, place) => path.length > 0 && place % 97 === 0);
}
