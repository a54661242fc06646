import type { MaskKind } from '../../../contract/sandbox/library-file.js';

/** A value as it is shown until somebody asks to see it. */
export function masked(value: string, kind: MaskKind): string {
  switch (kind) {
    case 'none':
      return value;
    // A name that kept its first and last character would hide nothing when it has two.
    case 'name':
      return value.slice(0, /[\u4e00-\u9fff]/.test(value) ? 1 : firstWord(value)) + '*'.repeat(2);
    case 'id':
      return value.slice(0, 6) + '*'.repeat(Math.max(0, value.length - 10)) + value.slice(-4);
    case 'phone':
      return value.replace(/-\d{4}-/, '-****-');
    case 'date':
      return `${value.slice(0, 4)}-**-**`;
    case 'text':
      return value.slice(0, 2) + '****';
  }
}

const firstWord = (name: string): number => {
  const space = name.indexOf(' ');
  return space < 0 ? 1 : space + 1;
};
