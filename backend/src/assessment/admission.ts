import type { ProblemCode } from '../../contract/problems.js';

/** Whether a person may start a quiz now: asked here, answered by a domain above, bound in `app.module.ts`. */
export abstract class AttemptAdmission {
  /** The problem that a start would meet, or nothing when the person may start. Called on every start: one statement. */
  abstract refusal(personId: string, quizId: string): Promise<ProblemCode | undefined>;
}
