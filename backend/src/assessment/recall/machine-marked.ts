import type { CasePart, Item } from '../../../contract/assessment/item.js';

/** Whether marking says at once, and for good, what an answer to it is worth. */
export function isMachineMarked(item: Item | CasePart): boolean {
  switch (item.type) {
    case 'essay':
    case 'file-upload':
    case 'description':
      return false;
    case 'short-answer':
      return item.review !== 'human';
    case 'case':
      return item.parts.every(isMachineMarked);
    default:
      return true;
  }
}
