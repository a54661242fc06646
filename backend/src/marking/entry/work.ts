import type { Localized } from '../../../contract/common.js';
import type { MarkingMode, MarkingSource } from '../../../contract/marking/entry.js';

/** A text to be marked, as the domain that it comes from hands it over: in both languages, complete in itself. */
export interface WorkPart {
  readonly code: string;
  readonly title: Localized;
  /** What is told before the question; absent where the title says it all. */
  readonly context?: Localized;
  readonly basis: Localized;
  readonly points: number;
  readonly guide: readonly WorkLine[];
  readonly answer: string;
  /** A model answer, for the marker. */
  readonly model?: Localized;
  readonly steps: readonly {
    readonly number: number;
    readonly at: string;
    readonly title: Localized;
    readonly here: boolean;
  }[];
}

/** A line of the guide; `proposed` is what an automatic mark would give, until a person decides. */
export interface WorkLine {
  readonly text: Localized;
  readonly points: number;
  readonly proposed?: number;
  /** What a marker chooses from; other points need a reason. */
  readonly levels?: readonly { readonly text: Localized; readonly points: number }[];
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
  readonly topicId?: string;
  readonly groupId?: string;
  readonly mode: MarkingMode;
  readonly handedInAt: Date;
  /** Points of 100 that are certain without the texts, and how many are needed. */
  readonly base: number;
  readonly passMark: number;
  /** Points of 100 that the texts are worth, where they are marked on another scale. */
  readonly worth?: number;
  readonly parts: readonly WorkPart[];
}
