import type { RunMode } from '../../../contract/sandbox/terms.js';

/** Where somebody works in a shift, drawn before. */
export interface ShiftPlaceOfRun {
  shiftId: string;
  personId: string;
  scenarioId: string;
  variant: string;
  seed: number;
  mode: RunMode;
  /** By which rules, where not those of the mode. */
  rules: RunMode | null;
  deadline: Date;
}
