import * as fc from 'fast-check';
import { unzipSync, zipSync, strToU8 } from 'fflate';
import { examine } from './examine.js';
import { readYamlBank } from './yaml-reader.js';
import { writeYamlArchive } from './yaml-writer.js';
import { someItems } from './testing/some-items.js';

const bank = { slug: 'a-bank', title: { 'zh-CN': '题库', en: 'A bank' } };
const TYPES = [
  ...(['single-choice', 'multiple-choice', 'true-false', 'matching', 'short-answer', 'numeric', 'essay'] as const),
  ...(['description', 'ordering', 'cloze', 'gap-match', 'hotspot', 'computed'] as const),
];

describe('an archive of YAML', () => {
  it('is read back as it was, pictures and both languages included', () => {
    fc.assert(
      fc.property(someItems(TYPES), fc.constantFrom('', '行政许可/期限'), (item, category) => {
        const archive = writeYamlArchive({ ...bank, questions: [{ item, category }] });

        const [read, ...more] = examine(readYamlBank(archive), 'K1');

        expect(more).toEqual([]);
        expect([read?.reason, read?.category, read?.item]).toEqual([null, category, item]);
      }),
      { numRuns: 40 },
    );
  });

  it('holds pictures as files beside the bank', () => {
    const [item] = fc.sample(someItems(['hotspot']), 1);

    const files = unzipSync(writeYamlArchive({ ...bank, questions: [{ item: item!, category: '' }] }));

    expect(Object.keys(files)).toEqual(['question-banks/a-bank.yaml', expect.stringMatching(/pictures\/.*-1\.svg$/)]);
  });

  it.each([
    [strToU8('items: [{ type: true-false'), 1],
    [strToU8('title: x\n'), 1],
    [strToU8(`items: ${'['.repeat(100_000)}`), 1],
    [strToU8('a: &a [1]\nitems: [{ x: [' + '*a,'.repeat(5000) + '*a] }]'), 1],
    [strToU8('items:\n  - 7\n'), 2],
    [Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3), 1],
    [zipSync({ 'a.yaml': strToU8('items:\n  - {}\n  - x\n') }), 3],
  ])('%j names the line of what is wrong', (bytes, line) => {
    expect(readYamlBank(bytes).at(-1)).toMatchObject({ line, draft: null, reason: { en: expect.any(String) } });
  });
});
