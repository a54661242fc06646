import type { CompletionRule } from '../../../contract/catalog/course-file.js';
import type { LessonBlock } from '../../../contract/catalog/lesson-block.js';
import type { Basis, Language, Localized } from '../../../contract/common.js';
import type { Term } from '../glossary/glossary.content.js';
import type { StoredBlock, StoredCheck } from '../lesson/stored-block.js';
import type { Track } from './course.entity.js';

/** A lesson as learners get it, prepared once for all of them. */
export interface PublishedLesson {
  id: string;
  /** Place in its module, from 1. */
  number: number;
  module: { number: number; title: Localized };
  version: number;
  publishedAt: Date;
  title: Localized;
  summary: Localized;
  minutes: number;
  basis: Basis[];
  /** Words of the glossary that it uses. */
  terms: Term[];
  blocks: Record<Language, StoredBlock[]>;
  /** The same without keys. */
  views: Record<Language, LessonBlock[]>;
}

export interface PublishedModule {
  id: string;
  number: number;
  title: Localized;
  lessons: PublishedLesson[];
}

/** The live version of a course: never changes, so it is kept in memory and shared. */
export interface PublishedCourse {
  id: string;
  slug: string;
  code: string;
  title: Localized;
  summary: Localized;
  track: Track;
  hours: number;
  objectives: Localized[];
  basis: Basis[];
  completion: CompletionRule;
  version: number;
  publishedAt: Date;
  modules: PublishedModule[];
  /** Of all modules, in order. */
  lessons: PublishedLesson[];
}

/** The check of that name in a lesson, key included. */
export function checkOf(lesson: PublishedLesson, blockId: string, language: Language): StoredCheck | undefined {
  const block = lesson.blocks[language].find(({ id }) => id === blockId);
  return block?.kind === 'check' ? block : undefined;
}
