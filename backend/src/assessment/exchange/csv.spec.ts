import * as fc from 'fast-check';
import { readCsv } from './csv-reader.js';
import { writeCsv } from './csv-writer.js';
import { examine } from './examine.js';
import { someItems } from './testing/some-items.js';
import { textOfFile } from './text-of-file.js';

const HEAD =
  'type,category,tags,name,text,text_en,answer1,fraction1,feedback1,answer2,fraction2,tolerance,general_feedback,basis';

describe('reading CSV', () => {
  it('reads both languages, tags, basis and category', () => {
    const row = 'single-choice,a/b,x; area:K3,n,题,Question,对,100,是的,错,0,,因为,行政许可法|第三十二条|2019-04-23';

    expect(readCsv(`${HEAD}\n${row}\n`)).toEqual([
      {
        line: 2,
        reason: null,
        category: 'a/b',
        draft: {
          type: 'single-choice',
          name: 'n',
          tags: ['x'],
          area: 'K3',
          text: { zh: '题', en: 'Question' },
          explanation: '因为',
          basis: [{ law: '行政许可法', article: '第三十二条', version: '2019-04-23' }],
          choices: [
            { id: 'a', text: '对', fraction: 100, feedback: '是的' },
            { id: 'b', text: '错', fraction: 0 },
          ],
        },
      },
    ]);
  });

  it('takes the words people use for true and false, and semicolons between the cells', () => {
    const text = 'type;text;answer1;fraction1;answer2;fraction2\ntrue-false;题;正确;0;错误;100\n';

    expect(readCsv(text)[0]?.draft).toMatchObject({ type: 'true-false', answer: false });
  });

  it.each([
    [`${HEAD}\nriddle,,,,x,,,,,,,,,`, 2, /type "riddle" is none of/],
    [`${HEAD}\nnumeric,,,,x,,five,100,,,,,,`, 2, /"five" in answer is no number/],
    [`${HEAD}\nsingle-choice,,,,,,a,100,,b,,,,`, 2, /column text is empty/],
    [`${HEAD}\nsingle-choice,,,,"x,,a,100\n`, 2, /quote/i],
    [`${HEAD}\ntrue-false,,,,x,,maybe,100,,,,,,`, 2, /neither true nor false/],
  ])('%j names line and reason', (text, line, reason) => {
    expect(readCsv(text)[0]).toMatchObject({ line, reason: { en: expect.stringMatching(reason) }, draft: null });
  });

  it('reads the encoding of spreadsheets on Chinese machines', () => {
    // 政务 in GB 18030.
    expect(textOfFile(Uint8Array.of(0xd5, 0xfe, 0xce, 0xf1))).toBe('政务');
    expect(textOfFile(new TextEncoder().encode('政务'))).toBe('政务');
  });
});

describe('writing CSV', () => {
  it('is read back as it was', () => {
    const items = someItems(['single-choice', 'multiple-choice', 'true-false', 'short-answer', 'numeric']);
    fc.assert(
      fc.property(fc.array(items, { minLength: 1, maxLength: 3 }), (some) => {
        const own = some.map((item, at) => ({ ...item, slug: `some-${String(at)}` }));
        const { text, leftOut } = writeCsv(own.map((item) => ({ item, category: 'a/b' })));
        const read = examine(readCsv(text), 'K1');

        expect(leftOut).toEqual([]);
        expect(read.map(({ reason }) => reason)).toEqual(read.map(() => null));
        expect(read.map(({ item }) => item)).toEqual(own);
      }),
    );
  });
});
