import type { Language } from '../../../contract/common.js';
import { type ProblemCode, type ProblemField, PROBLEMS } from '../../../contract/problems.js';

interface ProblemExtras {
  /** For the caller, in the words of the rule that refused. */
  detail?: string;
  /** The faulty fields; a function where their texts follow the reader's language. */
  errors?: ProblemField[] | ((language: Language) => ProblemField[]);
  /** Members that this problem adds to the body (RFC 9457 §3.2). */
  members?: Record<string, unknown>;
  /** Response headers, `retry-after` for one. */
  headers?: Record<string, string>;
  /** For the log, never for the caller. */
  cause?: unknown;
}

/** A failure the caller is told about: one of the codes of `contract/problems.ts`. */
export class Problem extends Error {
  readonly detail: string | undefined;
  private readonly fields: ProblemExtras['errors'];
  readonly members: Record<string, unknown>;
  readonly headers: Record<string, string>;

  constructor(
    readonly code: ProblemCode,
    extras: ProblemExtras = {},
  ) {
    super(extras.detail ?? PROBLEMS[code].title, { cause: extras.cause });
    this.detail = extras.detail;
    this.fields = extras.errors;
    this.members = extras.members ?? {};
    this.headers = extras.headers ?? {};
  }

  errors(language: Language): ProblemField[] | undefined {
    return typeof this.fields === 'function' ? this.fields(language) : this.fields;
  }

  get status(): number {
    return PROBLEMS[this.code].status;
  }
}
