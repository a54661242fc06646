import type { Token } from 'markdown-it';
import type { LESSON_FAULTS } from '../../../contract/catalog/lesson-draft.js';
import type { LessonBlockKind } from '../../../contract/catalog/lesson-block.js';
import type { Language } from '../../../contract/common.js';
import type { LessonLinks } from './lesson-links.js';
import { type Container, CONTAINERS, type SourceBlock } from './source-blocks.js';
import type { NewBlock } from './stored-block.js';

/** Something wrong in one block. `line` counts from 1 within the lesson's Markdown. */
export interface BlockFault {
  key: (typeof LESSON_FAULTS)[number];
  line: number;
  reason: string;
  detail?: string;
}

/** What became of one source block. With a fault there is no block, but the kind it was meant to be. */
export interface BuiltBlock {
  kind: LessonBlockKind | 'unknown';
  block: NewBlock | null;
  faults: BlockFault[];
}

/** What building a block needs to know: whose language it speaks and what it may refer to. */
export interface Around {
  language: Language;
  links: LessonLinks;
}

export const fault = (at: SourceBlock, key: BlockFault['key'], reason: string, detail?: string): BlockFault => ({
  key,
  line: at.line,
  reason,
  ...(detail === undefined ? {} : { detail }),
});
export const faulty = (kind: BuiltBlock['kind'], ...faults: BlockFault[]): BuiltBlock => ({
  kind,
  block: null,
  faults,
});
export const sound = (block: NewBlock): BuiltBlock => ({ kind: block.kind, block, faults: [] });

/** The first word after the fence. */
export const infoOf = (token: Token): string => token.info.trim().split(/\s+/)[0] ?? '';

/** The container that a token opens. */
export function containerName(token: Token | undefined): Container | undefined {
  return CONTAINERS.find((name) => token?.type === `container_${name}_open`);
}

/** What may not stand inside text: pictures, checks and further blocks each need a place of their own. */
export function misplaced(source: SourceBlock, tokens: Token[]): BlockFault[] {
  const faults: BlockFault[] = [];
  for (const token of tokens) {
    const line = token.map ? token.map[0] + 1 : source.line;
    if (token.children?.some(({ type }) => type === 'image')) {
      faults.push({ key: 'picture-inside-text', line, reason: 'a picture stands in a paragraph of its own' });
    }
    if (containerName(token) || (token.type === 'fence' && infoOf(token) === 'check')) {
      faults.push({ key: 'block-nested', line, reason: 'a block does not stand inside another' });
    }
  }
  return faults;
}
