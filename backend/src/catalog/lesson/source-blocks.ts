import MarkdownIt, { type Token } from 'markdown-it';
import container from 'markdown-it-container';

/** The words that may follow `:::`. */
export const CONTAINERS = ['law', 'note', 'tip', 'warning', 'example', 'practice', 'quiz'] as const;
export type Container = (typeof CONTAINERS)[number];

// Raw HTML is text here, never markup.
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
for (const name of CONTAINERS) markdown.use(container, name);

/** One top-level piece of a lesson as its author wrote it. */
export interface SourceBlock {
  /** First line, counted from 1. */
  line: number;
  source: string;
  tokens: Token[];
}

/** Splits a lesson into its top-level pieces. */
export function sourceBlocks(text: string): SourceBlock[] {
  const lines = text.split(/\r\n?|\n/);
  const blocks: SourceBlock[] = [];
  let open: Token[] = [];
  for (const token of markdown.parse(lines.join('\n'), {})) {
    open.push(token);
    if (token.level > 0 || token.nesting > 0) continue;
    blocks.push(toBlock(open, lines));
    open = [];
  }
  return blocks;
}

/** The HTML of some tokens. Not yet safe to show: see `sanitise`. */
export const toHtml = (tokens: Token[]): string => markdown.renderer.render(tokens, markdown.options, {});

function toBlock(tokens: Token[], lines: string[]): SourceBlock {
  const [from, to] = tokens[0]?.map ?? [0, 0];
  // The range of a container ends before the line that closes it.
  const closes = tokens[0]?.type.startsWith('container_') && /^\s*:{3,}\s*$/.test(lines[to] ?? '');
  return {
    line: from + 1,
    source: lines
      .slice(from, closes ? to + 1 : to)
      .join('\n')
      .trimEnd(),
    tokens,
  };
}
