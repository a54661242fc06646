import { type LessonPreview, UNTRANSLATED } from '@lms/contract/catalog/lesson-draft';
import { type DraftRow, joinRows, renderedRows, splitRows } from './draft-text';

const row = (key: number, zh: string, en = ''): DraftRow => ({ key, 'zh-CN': zh, en });
const side = (source: string, line: number) => ({ source, line, block: null });
const preview = (rows: LessonPreview['rows'], faults: LessonPreview['faults'] = []): LessonPreview => ({
  rows,
  faults,
  missing: 0,
  characters: 0,
  readingMinutes: 1,
});

describe('the text of a draft', () => {
  it('joins rows and marks what is not translated', () => {
    expect(joinRows([row(1, '甲', 'A'), row(2, '乙'), row(3, ''), row(4, '丙', 'C')])).toEqual({
      'zh-CN': '甲\n\n乙\n\n丙',
      en: `A\n\n${UNTRANSLATED}\n\nC`,
    });
  });

  it('finds what became of a row by its lines', () => {
    const rows = [row(7, '## 甲', '## A'), row(8, '一\n二', 'b'), row(9, '丙')];
    const fault = { language: 'en' as const, line: 5, row: 2, key: 'untranslated' as const, reason: '' };
    const rendered = renderedRows(
      rows,
      preview(
        [
          { kind: 'heading', 'zh-CN': side('## 甲', 1), en: side('## A', 1) },
          { kind: 'text', 'zh-CN': side('一\n二', 3), en: side('b', 3) },
          { kind: 'text', 'zh-CN': side('丙', 6), en: null },
        ],
        [fault],
      ),
    );

    expect([...rendered].map(([key, { blocks }]) => [key, blocks[0]?.kind])).toEqual([
      [7, 'heading'],
      [8, 'text'],
      [9, 'text'],
    ]);
    expect(rendered.get(9)?.faults).toEqual([fault]);
  });

  it('gives a surplus translation to the row it stands in', () => {
    const rendered = renderedRows(
      [row(1, '甲', 'A'), row(2, '', 'B')],
      preview([
        { kind: 'text', 'zh-CN': side('甲', 1), en: side('A', 1) },
        { kind: 'text', 'zh-CN': null, en: side('B', 3) },
      ]),
    );

    expect(rendered.get(2)?.blocks).toHaveLength(1);
  });

  it('splits a row into which several blocks were written', () => {
    const rows = [row(1, '甲\n\n乙', 'A'), row(2, '丙', 'C')];
    const rendered = renderedRows(
      rows,
      preview([
        { kind: 'text', 'zh-CN': side('甲', 1), en: side('A', 1) },
        { kind: 'text', 'zh-CN': side('乙', 3), en: null },
        { kind: 'text', 'zh-CN': side('丙', 5), en: side('C', 3) },
      ]),
    );
    let key = 10;

    expect(splitRows(rows, rendered, () => ++key)).toEqual([row(1, '甲', 'A'), row(12, '乙'), row(2, '丙', 'C')]);
  });
});
