import { InjectionToken } from '@angular/core';
import type { HandedFile } from '@lms/contract/assessment/item-answer';

/** Where files that are an answer go to; the page on which one answers provides it. */
export interface AnswerFiles {
  /** @param progress hears the share that has arrived, from 0 to 1. */
  send(file: File, progress: (share: number) => void): Promise<HandedFile>;
  remove(id: string): Promise<void>;
  address(id: string): string;
}

/** Absent where nothing can be handed over, as in a preview. */
export const ANSWER_FILES = new InjectionToken<AnswerFiles>('where files of answers go');
