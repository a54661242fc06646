import { join } from 'node:path';
import { readContentFile } from '../../platform/content/content-file.js';
import { parseGlossary, termsIn } from './glossary.content.js';

const glossary = (...names: string[]) =>
  parseGlossary({
    path: 'glossary.yaml',
    text: JSON.stringify({
      terms: names.map((zh, index) => ({ slug: `t-${String(index)}`, zh, en: zh, use: { zh: `${zh}的用法`, en: zh } })),
    }),
  });
const found = (text: string, ...names: string[]) => termsIn(text, glossary(...names)).map(({ name }) => name['zh-CN']);

describe('the words of a lesson', () => {
  it('come in the order in which the text uses them', () => {
    expect(found('先补正，后受理。', '受理', '补正', '听证')).toEqual(['补正', '受理']);
  });

  it('are known in each of their forms', () => {
    expect(found('去大厅办。', '政务服务中心/大厅')).toEqual(['政务服务中心/大厅']);
    expect(found('办结了。', '办结（限时）')).toEqual(['办结（限时）']);
  });

  it('are four at most', () => {
    expect(found('一二三四五', '一', '二', '三', '四', '五')).toEqual(['一', '二', '三', '四']);
  });

  it('leave out what only translates', () => {
    const text = JSON.stringify({ terms: [{ slug: 'watermark', zh: '水印', en: 'watermark' }] });

    expect(parseGlossary({ path: 'glossary.yaml', text })).toEqual([]);
  });

  it('name the line of a fault in the file', () => {
    const text = 'terms:\n  - { slug: a, zh: 甲, en: A }\n  - { slug: B!, zh: 乙, en: B }';

    expect(() => parseGlossary({ path: 'glossary.yaml', text })).toThrow(/glossary.yaml:3:/);
  });

  it('are read from the glossary of the product', () => {
    const file = readContentFile(join(import.meta.dirname, '..', '..', '..', '..', 'content', 'glossary.yaml'));

    expect(parseGlossary(file).length).toBeGreaterThan(10);
  });
});
