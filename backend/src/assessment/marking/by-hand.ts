import type { AnswerOf } from '../../../contract/assessment/item-answer.js';
import type { Markable } from '../../../contract/assessment/item.js';
import { type Mark, NOTHING, WAITING } from './mark.js';

/** Nobody has to look at an empty page: it is worth nothing, for good. */
export const markEssay = (_: Markable<'essay'>, answer: AnswerOf<'essay'>): Mark =>
  answer.text.trim() === '' ? NOTHING : WAITING;

export const markFiles = (answer: AnswerOf<'file-upload'>): Mark => (answer.files.length === 0 ? NOTHING : WAITING);
