import type { Localized } from '../../../contract/common.js';

/** Something wrong with a text, or something that would make it better. */
export interface CheckFault {
  readonly line: number;
  readonly words: Localized;
  readonly path: readonly PropertyKey[];
}
