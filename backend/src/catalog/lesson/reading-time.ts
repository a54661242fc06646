import type { NewBlock } from './stored-block.js';

/** Chinese characters an adult reads in a minute when studying. */
const CHARACTERS_A_MINUTE = 300;
/** Seconds spent on what is not running text. */
const SECONDS: Partial<Record<NewBlock['kind'], number>> = { figure: 30, check: 45, media: 60 };

/** How long the Chinese text is and how many minutes it takes, at least one. */
export function readingMinutes(blocks: NewBlock[]): { characters: number; minutes: number } {
  const characters = blocks.reduce((sum, block) => sum + [...words(block)].length, 0);
  const seconds = blocks.reduce((sum, { kind }) => sum + (SECONDS[kind] ?? 0), 0);
  return { characters, minutes: Math.max(1, Math.round(characters / CHARACTERS_A_MINUTE + seconds / 60)) };
}

function words(block: NewBlock): string {
  const text = 'html' in block ? block.html : block.kind === 'heading' ? block.text : '';
  const cells = block.kind === 'table' ? [block.head, ...block.rows].flat().join('') : '';
  return (text + cells).replace(/<[^>]*>|\s/g, '');
}
