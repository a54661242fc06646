import type { Localized } from '../../../contract/common.js';
import type { MarkingMode, MarkingSource } from '../../../contract/marking/entry.js';

/** A text to be marked, as the domain that it comes from hands it over: in both languages, complete in itself. */
export interface WorkPart {
  readonly code: string;
  readonly title: Localized;
  readonly basis: Localized;
  readonly points: number;
  readonly guide: readonly { readonly text: Localized; readonly points: number }[];
  readonly answer: string;
  readonly steps: readonly {
    readonly number: number;
    readonly at: string;
    readonly title: Localized;
    readonly here: boolean;
  }[];
}

/** What counts for one text once marking is settled. */
export interface PartOutcome {
  readonly code: string;
  readonly points: number;
  /** Points for each line of the guide. */
  readonly lines: readonly number[];
  readonly comments: readonly string[];
}

/** A handed-in work as its domain brings it to be marked. */
export interface Work {
  readonly source: MarkingSource;
  readonly sourceId: string;
  readonly personId: string;
  /** The scenario or quiz. */
  readonly subject: { readonly id: string; readonly code: string; readonly title: Localized };
  readonly mode: MarkingMode;
  readonly handedInAt: Date;
  /** Points of 100 that are certain without the texts, and how many are needed. */
  readonly base: number;
  readonly passMark: number;
  readonly parts: readonly WorkPart[];
}
