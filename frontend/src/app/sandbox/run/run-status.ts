import type { RunSummary } from '@lms/contract/sandbox/scenario';
import type { Status } from '../../shared/ui/status-chip';

type Ended = Pick<RunSummary, 'status' | 'critical' | 'passed' | 'soFar'>;

/** How a run stands, as a status that has icon and colour. */
export function runStatus({ status, critical, passed }: Ended): Status {
  if (status === 'running' || status === 'abandoned') return 'paused';
  if (critical) return 'overdue';
  return passed ? 'ok' : 'due';
}

/** The same in a word: key of its text. */
export function runWord({ status, critical, passed }: Ended): string {
  if (status === 'running' || status === 'abandoned') return `sandbox.runs.${status}`;
  if (critical) return 'sandbox.runs.critical';
  return passed ? 'sandbox.scenarios.passed' : 'sandbox.scenarios.failed';
}
