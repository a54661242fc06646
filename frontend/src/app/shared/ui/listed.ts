import type { Language } from '@lms/contract/common';

/** Several things in a row, parted as the language parts them. */
export const listed = (things: readonly string[], language: Language): string =>
  things.join(language === 'en' ? ', ' : '、');
