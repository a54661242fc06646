/** A question before something that cannot be undone. It names the thing, and its button names the act. */
export interface Question {
  readonly title: string;
  readonly text?: string;
  /** The verb on the button that does it. */
  readonly act: string;
  readonly danger?: boolean;
}
