import type { RunMode } from '../../contract/sandbox/terms.js';

export interface RunRequest {
  personId: string;
  scenarioId: string;
  scenario: string;
  mode: RunMode;
}

/** What stands against starting a run, in both languages; nothing when it may be started. */
export interface AdmissionRefusal {
  why: { 'zh-CN': string; en: string };
}

/**
 * The question that this domain must ask of one above it: may this person start this now, and if not, why? `learning`
 * answers it; `app.module.ts` binds the answer.
 */
export abstract class RunAdmission {
  /** For each request, in the same order, what stands against it. */
  abstract refusals(requests: readonly RunRequest[]): Promise<(AdmissionRefusal | undefined)[]>;
}
