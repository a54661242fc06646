import type { ProblemCode } from '../../contract/problems.js';

/** Whether a person may start a quiz now, and in which classes people are: asked here, answered by a domain above, bound in `app.module.ts`. */
export abstract class AttemptAdmission {
  /** The problem that a start would meet, or nothing when the person may start. Called on every start: one statement. */
  abstract refusal(personId: string, quizId: string): Promise<ProblemCode | undefined>;

  /** The classes in which a person is now. */
  abstract classesOf(personId: string): Promise<readonly string[]>;

  /** The people of a class; empty where there is no such class. */
  abstract classMembers(classId: string): Promise<readonly string[]>;

  /** The classes that run now and whose name holds the words. */
  abstract runningClasses(search: string): Promise<readonly { id: string; name: string; unitId: string }[]>;

  /** What these classes are called; those that do not exist are absent. */
  abstract classNames(classIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
