import type { CaseRecord } from '../state.js';

/** Whether a case that was made urgent still waits for its next step. */
export const isUrgent = ({ urgent, state }: CaseRecord): boolean => urgent?.from === state;
