import { UNTRANSLATED } from '../../../contract/catalog/lesson-draft.js';
import type { Localized } from '../../../contract/common.js';
import type { LessonLinks } from './lesson-links.js';
import { blocksOf, renderLesson } from './lesson-text.js';

const links: LessonLinks = {
  media: (path) => (path === 'media/five.svg' || path === 'media/desk.mp4' ? `/api/media/x/${path}` : undefined),
  law: (name, language) =>
    name === '行政许可法'
      ? { name: language === 'en' ? 'Administrative Licensing Law' : name, version: '2019-04-23' }
      : undefined,
  hasQuiz: (slug) => slug === 'a03',
  hasScenario: (code) => code === 'S03',
};

const both = (markdown: string): Localized => ({ 'zh-CN': markdown, en: markdown });
const zh = (markdown: string) => blocksOf(renderLesson(both(markdown), links), 'zh-CN');
const faultsOf = (text: Localized) =>
  renderLesson(text, links).faults.map(({ language, line, key }) => [language, line, key]);
const htmlOf = (markdown: string) => zh(markdown).map((block) => ('html' in block ? block.html : ''));

const check = (answer: string) => `\`\`\`check
slug: a03-c1
type: single-choice
area: K2
text: ${answer}
choices:
  - {id: a, text: ${answer}甲, fraction: 100}
  - {id: b, text: ${answer}乙}
explanation: ${answer}
\`\`\``;

describe('a lesson becomes blocks', () => {
  it('knows every kind of block', () => {
    const blocks = zh(
      [
        '## 五种处理',
        '一段**文字**。',
        '- 一\n- 二',
        ':::law 行政许可法/32/1/4\n应当当场或者在五日内**一次告知**。\n:::',
        ':::tip 记住\n先看再说。\n:::',
        '![五个出口](media/five.svg "图 3-2")',
        '![窗口录像](media/desk.mp4)',
        '| 情形 | 文书 |\n|:--|--:|\n| 缺材料 | `SGZ` |',
        check('题'),
        ':::practice S03\n去练一件。\n:::',
        ':::quiz a03\n去考。\n:::',
      ].join('\n\n'),
    );

    expect(blocks).toMatchObject([
      { kind: 'heading', level: 2, text: '五种处理' },
      { kind: 'text', html: '<p>一段<strong>文字</strong>。</p>' },
      { kind: 'text', html: '<ul>\n<li>一</li>\n<li>二</li>\n</ul>' },
      {
        kind: 'basis',
        law: '行政许可法',
        locator: '32/1/4',
        article: '第三十二条第一款第四项',
        version: '2019-04-23',
        html: '<p>应当当场或者在五日内<strong>一次告知</strong>。</p>',
      },
      { kind: 'callout', tone: 'tip', title: '记住', html: '<p>先看再说。</p>' },
      { kind: 'figure', src: '/api/media/x/media/five.svg', alt: '五个出口', caption: '图 3-2' },
      { kind: 'media', media: 'video', title: '窗口录像', caption: null },
      { kind: 'table', head: ['情形', '文书'], align: ['start', 'end'], rows: [['缺材料', '<code>SGZ</code>']] },
      { kind: 'check', id: 'check-a03-c1', item: { type: 'single-choice' } },
      { kind: 'practice', scenario: 'S03', html: '<p>去练一件。</p>' },
      { kind: 'quiz', quiz: 'a03' },
    ]);
  });

  it('cites the law in the reader’s language', () => {
    const lesson = renderLesson(both(':::law 行政许可法/32\n内容。\n:::'), links);

    expect(blocksOf(lesson, 'en')).toMatchObject([{ law: 'Administrative Licensing Law', article: 'Art. 32' }]);
  });

  it('says how long it takes to read', () => {
    expect(renderLesson(both('字'.repeat(1500)), links)).toMatchObject({ characters: 1500, readingMinutes: 5 });
    expect(renderLesson(both(''), links)).toMatchObject({ characters: 0, readingMinutes: 1 });
  });
});

describe('block ids', () => {
  const idsOf = (markdown: string) => zh(markdown).map(({ id }) => id);

  it('are the same in both languages', () => {
    const lesson = renderLesson({ 'zh-CN': '## 标题\n\n一段。', en: '## Heading\n\nA paragraph.' }, links);

    expect(blocksOf(lesson, 'en').map(({ id }) => id)).toEqual(blocksOf(lesson, 'zh-CN').map(({ id }) => id));
  });

  it('stay when something is inserted before them', () => {
    const [heading, text] = idsOf('## 标题\n\n一段。');

    expect(idsOf('新的一段。\n\n## 标题\n\n又一段。\n\n一段。')).toEqual(expect.arrayContaining([heading, text]));
  });

  it('differ even where the text is repeated', () => {
    expect(new Set(idsOf('同一句。\n\n同一句。\n\n同一句。')).size).toBe(3);
  });
});

describe('a faulty lesson', () => {
  it.each([
    ['a title in the body', '# 标题', 1, 'heading-level'],
    ['a heading too deep', '#### 标题', 1, 'heading-level'],
    ['an empty heading', '##', 1, 'block-empty'],
    ['a block nobody knows', '一段。\n\n:::danger\n内容\n:::', 3, 'block-unknown'],
    ['a block that is never closed', ':::tip\n内容', 1, 'block-open'],
    ['a block without content', ':::tip\n:::', 1, 'block-empty'],
    ['a law without a place', ':::law 行政许可法\n内容\n:::', 1, 'law-place'],
    ['a law nobody knows', ':::law 月球法/1\n内容\n:::', 1, 'law-unknown'],
    ['a scenario that is not there', ':::practice S99\n内容\n:::', 1, 'scenario-unknown'],
    ['a quiz that is not there', ':::quiz z99\n内容\n:::', 1, 'quiz-unknown'],
    ['a picture from elsewhere', '![图](https://example.org/a.svg)', 1, 'media-address'],
    ['a picture out of the folder', '![图](media/../secret.svg)', 1, 'media-address'],
    ['a picture that is not there', '![图](media/none.svg)', 1, 'media-missing'],
    ['a picture without words', '![](media/five.svg)', 1, 'picture-without-text'],
    ['a picture inside text', '看 ![图](media/five.svg) 这里', 1, 'picture-inside-text'],
    ['a check inside a callout', `:::tip\n${check('题')}\n:::`, 2, 'block-nested'],
    ['a check that is no YAML', '```check\ntype: [\n```', 3, 'check-item'],
    ['a check without a right answer', check('题').replace(', fraction: 100', ''), 7, 'check-item'],
  ])('names the line of %s', (_, markdown, line, key) => {
    expect(faultsOf({ 'zh-CN': markdown, en: markdown })).toContainEqual(['zh-CN', line, key]);
  });

  it('keeps the sound blocks around a faulty one', () => {
    const { rows } = renderLesson(both('一段。\n\n:::law ?\n内容\n:::\n\n末段。'), links);

    expect(rows.map((row) => [row.kind, row['zh-CN']?.block !== null])).toEqual([
      ['text', true],
      ['basis', false],
      ['text', true],
    ]);
  });
});

describe('a translation', () => {
  it.each([
    ['another kind of block', '一段。', '## Heading', 'kind-differs'],
    ['a block more', '一段。', 'One.\n\nTwo.', 'surplus'],
    ['a block less', '一段。\n\n二段。', 'One.', 'untranslated'],
    ['another level of heading', '## 标题', '### Heading', 'reference-differs'],
    ['another article', ':::law 行政许可法/32\n内容\n:::', ':::law 行政许可法/33\ntext\n:::', 'reference-differs'],
    ['fewer rows', '| 甲 |\n|--|\n| 一 |', '| A |\n|--|', 'table-differs'],
    ['another right answer', check('题'), check('Q').replace('{id: b,', '{id: c,'), 'check-differs'],
  ])('may not have %s', (_, chinese, english, key) => {
    expect(faultsOf({ 'zh-CN': chinese, en: english }).map(([, , found]) => found)).toEqual([key]);
  });

  it('may say a check in its own words', () => {
    expect(faultsOf({ 'zh-CN': check('题'), en: check('Q') })).toEqual([]);
  });

  it('is missing where the mark for it stands', () => {
    const lesson = renderLesson({ 'zh-CN': '一段。\n\n二段。', en: `${UNTRANSLATED}\n\nTwo.` }, links);

    expect(lesson).toMatchObject({ missing: 1, faults: [{ key: 'untranslated', row: 0 }] });
    expect(lesson.rows[0]).toMatchObject({ kind: 'text', en: null });
  });
});

describe('what reaches a browser', () => {
  const ATTACKS = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](vbscript:msgbox)',
    '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
    '[x](//evil.example/x)',
    '<a href="javascript:alert(1)">x</a>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<style>body{display:none}</style>',
    '<form action="https://evil.example"><input name=p></form>',
    '`<script>`',
    '- <script>alert(1)</script>',
    '> <img src=x onerror=alert(1)>',
    ':::tip\n<script>alert(1)</script>\n:::',
    ':::law 行政许可法/32\n<img src=x onerror=alert(1)>\n:::',
    '| <script>a</script> |\n|--|\n| <img src=x onerror=alert(1)> |',
    '[x]: javascript:alert(1)\n\n[x]',
    '<https://a.example/" onmouseover="alert(1)>',
    '[x](https://a.example "t\\" onmouseover=\\"alert(1)")',
  ];

  it.each(ATTACKS)('is harmless: %s', (attack) => {
    const html = zh(attack).flatMap((block) => {
      if (block.kind === 'table') return [...block.head, ...block.rows.flat()];
      return 'html' in block ? [block.html] : [];
    });

    const tags = html.join('').match(/<[^>]+>/g) ?? [];
    const harmless =
      /^<\/?(p|ul|ol|li|strong|em|code|pre|blockquote|br|a( href="https?:[^"]*")?( rel="noopener noreferrer")?)>$/;
    expect(tags.filter((tag) => !harmless.test(tag))).toEqual([]);
  });

  it('keeps honest links', () => {
    expect(htmlOf('[法规库](https://flk.npc.gov.cn/)')).toEqual([
      '<p><a href="https://flk.npc.gov.cn/" rel="noopener noreferrer">法规库</a></p>',
    ]);
  });

  it('survives text of any length and nesting', () => {
    expect(() => zh(`${'>'.repeat(300)} x`)).not.toThrow();
    expect(() => zh(`${'['.repeat(5000)}x`)).not.toThrow();
    expect(() => zh(`${'- '.repeat(500)}x`)).not.toThrow();
  });
});
