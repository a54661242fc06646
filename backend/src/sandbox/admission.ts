import type { Localized } from '../../contract/common.js';
import type { RunMode } from '../../contract/sandbox/terms.js';

export interface RunRequest {
  personId: string;
  scenarioId: string;
  /** Code of the scenario: S03. */
  scenario: string;
  mode: RunMode;
}

/** What stands against starting a run. */
export interface AdmissionRefusal {
  why: Localized;
}

/**
 * The question that this domain must ask of one above it: may this person start this now, and if not, why? `learning`
 * answers it; `app.module.ts` binds the answer. Called on every start and for the list of scenarios.
 */
export abstract class RunAdmission {
  /** For each request, in the same order, what stands against it; undefined when it may be started. */
  abstract refusals(requests: readonly RunRequest[]): Promise<(AdmissionRefusal | undefined)[]>;
}
