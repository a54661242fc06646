import { PROBLEMS } from '@lms/contract/problems';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TEXTS = join(__dirname, '../../../../public/i18n');

interface Tree {
  [key: string]: string | Tree;
}

const read = (path: string) => JSON.parse(readFileSync(join(TEXTS, path), 'utf8')) as Tree;

/** `shared.days.today` and the names in its text, so that the languages differ in nothing else. */
function keysOf(tree: Tree, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const name = path ? `${path}.${key}` : key;
    if (typeof value !== 'string') return keysOf(value, name);
    const params = [...value.matchAll(/{{\s*(\w+)\s*}}/g)].map(([, param]) => param);
    return [`${name}(${[...new Set(params)].sort().join(',')})`];
  });
}

const domains = readdirSync(TEXTS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const folders = ['', ...domains.map(({ name }) => `${name}/`)];

describe('texts', () => {
  it.each(folders)('of %s are the same in both languages but for the words', (folder) => {
    expect(keysOf(read(`${folder}en.json`))).toEqual(keysOf(read(`${folder}zh-CN.json`)));
  });

  it('say every problem that the server can have', () => {
    const { problems } = read('zh-CN.json') as { problems: Tree };

    expect(Object.keys(PROBLEMS).filter((code) => !problems[code])).toEqual([]);
  });
});
