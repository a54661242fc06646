import type { ProblemCode } from '../../contract/problems.js';

/** Whether a person may start an exam run now: asked here, answered by a domain above, bound in `app.module.ts`. */
export abstract class RunAdmission {
  /**
   * For each scenario that the person may not start now, the problem that a start would meet; a scenario that is not
   * in the answer may be started. Called on every start and for the list of scenarios: one statement for all.
   */
  abstract refusals(personId: string, scenarioIds: readonly string[]): Promise<ReadonlyMap<string, ProblemCode>>;
}
