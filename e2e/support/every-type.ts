const words = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const named = (id: string, zh: string, en: string) => ({ id, text: words(zh, en) });

/** A form with three fields, as a drawing. */
const FORM = `data:image/svg+xml;base64,${Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 500" width="800" height="500"><rect width="800" height="500" fill="#fff"/><g fill="none" stroke="#456" stroke-width="3"><rect x="80" y="50" width="640" height="90"/><rect x="80" y="190" width="640" height="90"/><circle cx="600" cy="400" r="70"/></g><g fill="#456" font-size="30"><text x="110" y="105">Applicant</text><text x="110" y="245">Date</text><text x="565" y="410">Seal</text></g></svg>`,
).toString('base64')}`;

const CHOICES = [
  { ...named('a', '收到申请之日', 'The day on which the application arrived'), fraction: 100 },
  {
    ...named('b', '发出补正通知之日', 'The day of the notice'),
    feedback: words('通知没有按期发出。', 'It came too late.'),
  },
];
const GUIDE = [{ text: words('说清依据', 'Names the rule'), points: 1 }];

/** One question of each of the sixteen types, as it is sent to the bank; long enough to show how it wraps. */
export const EVERY_TYPE: readonly (object & { type: string })[] = [
  { type: 'single-choice', choices: CHOICES, hints: [words('看行政许可法第三十二条。', 'See Article 32.')] },
  {
    type: 'multiple-choice',
    choices: [
      { ...named('a', '依法举行的听证', 'A hearing held by law'), fraction: 50 },
      { ...named('b', '依法需要的检测', 'A test required by law'), fraction: 50 },
      { ...named('c', '承办人出差', 'The clerk is travelling'), fraction: -50 },
    ],
  },
  { type: 'true-false', answer: false },
  {
    type: 'ordering',
    choices: [
      named('a', '核对材料', 'Check the documents'),
      named('b', '一次性告知需要补正的全部内容', 'Say at once everything that is missing'),
      named('c', '出具受理通知书', 'Issue the notice of acceptance'),
    ],
    order: ['a', 'b', 'c'],
  },
  {
    type: 'matching',
    left: [named('1', '听证', 'Hearing'), named('2', '受理', 'Acceptance')],
    right: [
      named('a', '不计入期限', 'Not counted'),
      named('b', '期限起算', 'The limit starts'),
      named('c', '期限中止', 'The limit is paused'),
    ],
    pairs: { 1: 'a', 2: 'b' },
  },
  {
    type: 'categorise',
    categories: [named('a', '可以共享', 'Shared'), named('b', '应当提交', 'To be handed in')],
    cards: [
      named('1', '身份证', 'Identity card'),
      named('2', '租赁合同', 'Lease'),
      named('3', '名片', 'Visiting card'),
    ],
    belongs: { 1: 'a', 2: 'b' },
  },
  { type: 'short-answer', accept: [{ text: words('五个工作日', 'five working days') }], lines: 2 },
  { type: 'numeric', accept: [{ value: 12.5, tolerance: 0.5 }], unit: words('元', 'yuan') },
  {
    type: 'computed',
    text: words('{{from}}收到申请，最迟何时告知？', 'An application arrived on {{from}}: by when must you answer?'),
    parameters: { from: ['2026-06-15'] },
    formula: { rule: 'due-day', from: { draw: 'from' }, days: 5, unit: 'working' },
  },
  {
    type: 'cloze',
    passage: words(
      '应当在[[1]]个工作日内[[2]]告知，由[[3]]负责。',
      'Within [[1]] working days tell [[2]]; [[3]] does it.',
    ),
    gaps: [
      { id: '1', kind: 'number', accept: [{ value: 5 }] },
      {
        id: '2',
        kind: 'choice',
        choices: [{ ...named('a', '一次性', 'at once'), fraction: 100 }, named('b', '分次', 'in parts')],
      },
      { id: '3', kind: 'text', accept: [{ text: words('窗口', 'the window') }] },
    ],
  },
  {
    type: 'gap-match',
    passage: words('[[1]]之日起计算，[[2]]不计入。', 'It runs from the day of [[1]]; a [[2]] does not count.'),
    words: [named('a', '受理', 'acceptance'), named('b', '听证', 'hearing'), named('c', '出差', 'journey')],
    pairs: { 1: 'a', 2: 'b' },
  },
  {
    type: 'hotspot',
    picture: { source: FORM, alt: words('一张申请表', 'An application form'), width: 800, height: 500 },
    regions: [
      { id: 'a', label: words('申请人', 'Applicant'), shape: 'rectangle', x: 10, y: 10, width: 80, height: 18 },
      { id: 'b', label: words('日期', 'Date'), shape: 'rectangle', x: 10, y: 38, width: 80, height: 18 },
      { id: 'c', label: words('印章', 'Seal'), fraction: 100, shape: 'circle', x: 75, y: 80, radius: 9 },
    ],
  },
  { type: 'essay', guide: GUIDE, minimumWords: 10, maximumWords: 200 },
  { type: 'file-upload', guide: GUIDE },
  {
    type: 'case',
    pictures: [{ source: FORM, alt: words('申请人交来的表', 'The form that was handed in') }],
    parts: [
      { id: '1', type: 'true-false', text: words('应当受理。', 'It has to be accepted.'), answer: true },
      {
        id: '2',
        type: 'short-answer',
        text: words('依据是什么？', 'By which rule?'),
        accept: [{ text: words('第三十二条', 'Article 32') }],
      },
    ],
  },
  { type: 'description' },
].map((item) => ({
  area: 'K2',
  name: `各种题型 ${item.type}`,
  text: words(`题型示例：${item.type}`, `An example: ${item.type}`),
  explanation: words('行政许可法第三十二条这样规定。', 'Article 32 of the Administrative Licensing Law says so.'),
  ...(item.type === 'description' && { points: 0 }),
  ...item,
}));
