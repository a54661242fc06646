import type { IconName } from '../../shared/ui/icons';
import { FILE_PARTS } from './form-model';
import type { Path } from './yaml-edit';

/** A page of the editor: some parts of the file that belong together. */
export interface Section {
  /** Last part of its text's key, `authoring.section.<key>`. */
  readonly key: string;
  readonly icon: IconName;
  readonly parts: readonly string[];
}

const WRITTEN: readonly Section[] = [
  {
    key: 'basics',
    icon: 'note',
    parts: [
      'code',
      'title',
      'summary',
      'brief',
      'goals',
      'level',
      'tracks',
      'post',
      'today',
      'startsAt',
      'minutes',
      'passMark',
      'attempts',
      'horizonDays',
      'policy',
    ],
  },
  { key: 'people', icon: 'users', parts: ['pools', 'values', 'dates'] },
  { key: 'variants', icon: 'columns', parts: ['variants'] },
  { key: 'cases', icon: 'file', parts: ['cases', 'others'] },
  { key: 'reactions', icon: 'message', parts: ['reactions'] },
  { key: 'criteria', icon: 'flag', parts: ['criteria', 'closing'] },
  { key: 'penalties', icon: 'shield', parts: ['deductions', 'critical'] },
  { key: 'hints', icon: 'hint', parts: ['hints'] },
  { key: 'reference', icon: 'play', parts: ['reference'] },
  { key: 'mutants', icon: 'overdue', parts: ['mutants'] },
];

/** Whatever the contract has learnt since has a page of its own at the end. */
const others = Object.keys(FILE_PARTS).filter((name) => !WRITTEN.some(({ parts }) => parts.includes(name)));

export const SECTIONS: readonly Section[] =
  others.length === 0 ? WRITTEN : [...WRITTEN, { key: 'more', icon: 'grid', parts: others }];

/** The page on which a part of the file is written. */
export const sectionOf = (path: Path): string =>
  SECTIONS.find(({ parts }) => parts.includes(String(path[0])))?.key ?? 'basics';
