import type { IconName } from '../../shared/ui/icons';

/** What the toolbar can put into a lesson: the Markdown of a new block. `key` names its text, `catalog.block.<key>`. */
export interface BlockTemplate {
  readonly key: string;
  readonly icon: IconName;
  readonly markdown: string;
}

/** A check that the server accepts as it stands, so that its author sees at once what it becomes. */
const CHECK = `\`\`\`check
type: single-choice
area: K2
text: 题干
choices:
  - { id: a, text: 正确的选项, fraction: 100, feedback: 为什么对 }
  - { id: b, text: 另一个选项, fraction: 0, feedback: 为什么不对 }
explanation: 依据和理由
\`\`\``;

export const BLOCK_TEMPLATES: readonly BlockTemplate[] = [
  { key: 'heading', icon: 'heading', markdown: '## 小标题' },
  { key: 'law', icon: 'law', markdown: ':::law 行政许可法/32/1/4\n条文内容\n:::' },
  { key: 'tip', icon: 'hint', markdown: ':::tip\n提示内容\n:::' },
  { key: 'figure', icon: 'image', markdown: '![图里有什么](media/文件名.svg "图注")' },
  { key: 'table', icon: 'table', markdown: '| 情形 | 怎么办 |\n| --- | --- |\n| 第一种 | 第一步 |' },
  { key: 'check', icon: 'quiz', markdown: CHECK },
];

/** The picture for each kind of block. */
export const KIND_ICONS: Record<string, IconName> = {
  heading: 'heading',
  text: 'list',
  basis: 'law',
  callout: 'hint',
  figure: 'image',
  media: 'play',
  table: 'table',
  check: 'quiz',
  practice: 'desk',
  quiz: 'quiz',
};
