import type { Language } from '../../../contract/common.js';

/** What a lesson refers to outside itself. Pure rendering asks; files, tables or a spec answer. */
export interface LessonLinks {
  /** The address of a file of the course, `media/five.svg`; undefined where there is none. */
  media(path: string): string | undefined;
  /** The law cited under this name, as the reader's language calls it; undefined where nobody knows it. */
  law(name: string, language: Language): { name: string; version: string | null } | undefined;
  hasQuiz(slug: string): boolean;
  hasScenario(code: string): boolean;
}
