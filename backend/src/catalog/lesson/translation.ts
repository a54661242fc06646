import type { Item } from '../../../contract/assessment/item.js';
import type { BlockFault } from './built-block.js';
import type { NewBlock } from './stored-block.js';

type Difference = Omit<BlockFault, 'line'>;

/** Where a translated block says something else than the Chinese one: only words may differ. */
export function differences(zh: NewBlock, en: NewBlock): Difference[] {
  if (zh.kind === 'check' && en.kind === 'check') {
    return skeleton(zh.item) === skeleton(en.item) ? [] : [CHECK];
  }
  if (zh.kind === 'table' && en.kind === 'table') {
    const same = zh.head.length === en.head.length && zh.rows.length === en.rows.length;
    return same ? [] : [TABLE];
  }
  const [there, here] = [reference(zh), reference(en)];
  if (there === here) return [];
  return [
    { key: 'reference-differs', reason: `in Chinese this block is about ${there}, here about ${here}`, detail: there },
  ];
}

const CHECK: Difference = {
  key: 'check-differs',
  reason: 'type, ids, fractions and answers must be those of the Chinese check',
};
const TABLE: Difference = { key: 'table-differs', reason: 'the table needs as many rows and columns as in Chinese' };

/** What a block is about, beside its words. */
function reference(block: NewBlock): string {
  switch (block.kind) {
    case 'heading':
      return '#'.repeat(block.level);
    case 'callout':
      return block.tone;
    case 'basis':
      return block.locator;
    case 'practice':
      return block.scenario;
    case 'quiz':
      return block.quiz;
    default:
      return '';
  }
}

/** Fields of an item in which the languages may differ although they are not words in both languages. */
const FREE = new Set(['any', 'basis']);

/** An item without its words: what both languages must share. */
function skeleton(item: Item): string {
  return JSON.stringify(item, (key, value: unknown) => {
    if (FREE.has(key) || isText(value)) return undefined;
    // Accepted answers are words themselves: only how many there are must agree.
    return key === 'accept' && Array.isArray(value) && value.some(isWorded) ? value.length : value;
  });
}

const isWorded = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'text' in value && isText(value.text);

const isText = (value: unknown): boolean => typeof value === 'object' && value !== null && 'zh-CN' in value;
