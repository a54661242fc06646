import * as fc from 'fast-check';
import { examine } from './examine.js';
import { readMoodleXml } from './moodle-xml-reader.js';
import { writeMoodleXml } from './moodle-xml-writer.js';
import { inOneLanguage, someItems, SQUARE } from './testing/some-items.js';

const text = (name: string, words: string) => `<${name} format="html"><text><![CDATA[${words}]]></text></${name}>`;
const question = (type: string, inner: string, stem = 'Which?') =>
  `<question type="${type}"><name><text>n</text></name>${text('questiontext', stem)}${inner}</question>`;
const quiz = (...questions: string[]) => `<?xml version="1.0"?>\n<quiz>\n${questions.join('\n')}\n</quiz>`;
const answer = (words: string, fraction: number, more = '') =>
  `<answer fraction="${String(fraction)}" format="html"><text>${words}</text>${text('feedback', more)}</answer>`;
const draft = (xml: string) => readMoodleXml(quiz(xml))[0]?.draft;
const reason = (xml: string) => readMoodleXml(quiz(xml))[0]?.reason?.en ?? null;

describe('reading Moodle XML', () => {
  it.each([
    [
      question(
        'multichoice',
        `<single>true</single>${answer('&lt;p&gt;a&lt;/p&gt;', 100, '<b>yes</b>')}${answer('b', -50)}`,
        '<p>One</p><p>Two &amp; x</p>',
      ),
      {
        type: 'single-choice',
        text: 'One\nTwo & x',
        choices: [
          { text: 'a', fraction: 100, feedback: 'yes' },
          { text: 'b', fraction: -50 },
        ],
      },
    ],
    [
      question('multichoice', `<single>false</single>${answer('a', 33.33333)}`),
      { type: 'multiple-choice', choices: [{ fraction: 33.33333 }] },
    ],
    [
      question('truefalse', answer('true', 0, 'no') + answer('false', 100)),
      { type: 'true-false', answer: false, feedback: { true: 'no' } },
    ],
    [
      question('shortanswer', `<usecase>1</usecase>${answer('Jim*', 100)}`),
      { type: 'short-answer', caseSensitive: true, accept: [{ text: 'Jim*' }] },
    ],
    [
      question(
        'numerical',
        `<answer fraction="100"><text>3.5</text><tolerance>0.1</tolerance></answer><units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit><unit><multiplier>100</multiplier><unit_name>cm</unit_name></unit></units>`,
      ),
      { type: 'numeric', accept: [{ value: 3.5, tolerance: 0.1 }], unit: 'm', units: [{ text: 'cm', factor: 0.01 }] },
    ],
    [
      question(
        'matching',
        `<subquestion><text>a</text><answer><text>1</text></answer></subquestion><subquestion><text></text><answer><text>2</text></answer></subquestion>`,
      ),
      { type: 'matching', left: [{ text: 'a' }], right: [{ text: '1' }, { text: '2' }], pairs: { 1: 'a' } },
    ],
    [
      question(
        'essay',
        '<responsefieldlines>15</responsefieldlines><graderinfo format="html"><text>look</text></graderinfo><defaultgrade>4</defaultgrade>',
      ),
      { type: 'essay', lines: 15, points: 4, guide: [{ text: 'look', points: 4 }] },
    ],
    [
      question(
        'cloze',
        '',
        'Read.<br>The {1:MULTICHOICE:=cat#well~dog} has {2:NUMERICAL:=4:0.5} legs and {1:SA:%100%fur~%50%hair}.',
      ),
      {
        type: 'cloze',
        text: 'Read.',
        passage: 'The [[1]] has [[2]] legs and [[3]].',
        gaps: [
          {
            kind: 'choice',
            choices: [
              { text: 'cat', fraction: 100, feedback: 'well' },
              { text: 'dog', fraction: 0 },
            ],
          },
          { kind: 'number', points: 2, accept: [{ value: 4, tolerance: 0.5 }] },
          { kind: 'text', accept: [{ text: 'fur' }, { text: 'hair', fraction: 50 }] },
        ],
      },
    ],
    [
      question(
        'ddwtos',
        '<dragbox><text>cat</text><group>1</group></dragbox><dragbox><text>dog</text><group>1</group></dragbox>',
        'A [[2]] sees a [[1]].',
      ),
      { type: 'gap-match', passage: 'A [[1]] sees a [[2]].', pairs: { 1: '2', 2: '1' } },
    ],
    [
      question(
        'gapselect',
        '<selectoption><text>cat</text><group>1</group></selectoption><selectoption><text>dog</text><group>1</group></selectoption>',
        'A [[2]].',
      ),
      {
        type: 'cloze',
        gaps: [
          {
            kind: 'choice',
            choices: [
              { text: 'cat', fraction: 0 },
              { text: 'dog', fraction: 100 },
            ],
          },
        ],
      },
    ],
    [
      question(
        'ordering',
        '<gradingtype>ABSOLUTE_POSITION</gradingtype><answer fraction="2"><text>second</text></answer><answer fraction="1"><text>first</text></answer>',
      ),
      { type: 'ordering', choices: [{ text: 'first' }, { text: 'second' }], credit: 'positions' },
    ],
    [
      question(
        'calculated',
        '<answer fraction="100"><text>{A x} * 2</text><tolerance>0.01</tolerance><tolerancetype>1</tolerancetype><correctanswerlength>2</correctanswerlength></answer><dataset_definitions><dataset_definition><name><text>A x</text></name><dataset_items><dataset_item><number>1</number><value>2.5</value></dataset_item></dataset_items></dataset_definition></dataset_definitions>',
        'Double {A x}',
      ),
      {
        type: 'computed',
        text: 'Double {{ax}}',
        parameters: { ax: [2.5] },
        formula: { expression: '{ax} * 2', tolerance: 1, toleranceIn: 'percent' },
      },
    ],
    [
      question('shortanswer', answer('x', 100))
        .replace(
          '</questiontext>',
          `<file name="a.svg" encoding="base64">${SQUARE.split(',')[1] ?? ''}</file></questiontext>`,
        )
        .replace('Which?', 'See <img src="@@PLUGINFILE@@/a.svg" alt="A form">'),
      { text: 'See', pictures: [{ source: SQUARE, alt: 'A form' }] },
    ],
    [
      question(
        'ddmarker',
        `<file name="a.svg" encoding="base64">${SQUARE.split(',')[1] ?? ''}</file><drag><no>1</no><text>x</text></drag><drop><shape>circle</shape><coords>100,50;20</coords><choice>1</choice></drop><drop><shape>rectangle</shape><coords>0,0;50,50</coords><choice>1</choice></drop>`,
      ),
      {
        type: 'hotspot',
        choose: 'several',
        regions: [
          { shape: 'circle', x: 50, y: 50, radius: 10, fraction: 50 },
          { shape: 'rectangle', x: 0, y: 0, width: 25, height: 50 },
        ],
      },
    ],
  ])('%s', (xml, expected) => {
    expect(reason(xml)).toBeNull();
    expect(draft(xml)).toMatchObject(expected);
  });

  it.each([
    [question('riddle', ''), 'questions of the type "riddle" are not known here'],
    [question('numerical', answer('five', 100)), '"five" is no number'],
    [question('cloze', '', 'no place'), 'there is no place such as {1:SHORTANSWER:=…} in the text'],
    [question('truefalse', answer('true', 0)), 'one of true and false needs the fraction 100'],
    [
      question('shortanswer', answer('x', 100), '<img src="@@PLUGINFILE@@/b.png">y'),
      'the picture b.png is not in the file',
    ],
    [question('ddmarker', ''), 'the picture is missing or of an unknown kind'],
  ])('%s is refused', (xml, expected) => {
    expect(reason(xml)).toBe(expected);
  });

  it.each([
    ['<quiz>\n<question>\n</quiz>', 3, /close tag/],
    ['<!DOCTYPE quiz [<!ENTITY a "b">]><quiz></quiz>', 1, /document type/],
    ['<bank></bank>', 1, /no element <quiz>/],
  ])('%j is no file of questions', (xml, line, expected) => {
    expect(readMoodleXml(xml)).toEqual([
      { line, reason: expect.objectContaining({ en: expect.stringMatching(expected) }), category: '', draft: null },
    ]);
  });

  it('knows the line of each question and the category it stands in', () => {
    const category = '<question type="category"><category><text>$course$/top/a/b</text></category></question>';
    const questions = readMoodleXml(quiz(category, question('truefalse', answer('true', 100)), question('riddle', '')));

    expect(questions.map(({ line, category: path }) => [line, path])).toEqual([
      [4, 'a/b'],
      [5, 'a/b'],
    ]);
  });
});

const TYPES = [
  ...([
    'single-choice',
    'multiple-choice',
    'true-false',
    'matching',
    'short-answer',
    'numeric',
    'essay',
    'description',
  ] as const),
  ...(['ordering', 'cloze', 'gap-match', 'hotspot', 'computed'] as const),
];

describe('writing Moodle XML', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(someItems(TYPES), fc.constantFrom('', '行政许可/期限'), (item, category) => {
        const { text: xml, leftOut } = writeMoodleXml([{ item, category }], 'en');
        const [read, ...more] = examine(readMoodleXml(xml), 'K1');

        expect([leftOut, more]).toEqual([[], []]);
        expect(read?.reason).toBeNull();
        expect(read?.item).toEqual(inOneLanguage(item, 'en'));
        expect(read?.category).toBe(category);
      }),
    );
  });
});
