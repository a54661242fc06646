import type { CaseState } from '../../../contract/sandbox/terms.js';
import { both, type Text } from './text.js';

/** States that nothing leads out of, but the archive. */
export const TERMINAL: ReadonlySet<CaseState> = new Set<CaseState>([
  'NOT_REQUIRED',
  'NOT_ACCEPTED',
  'WITHDRAWN',
  'LAPSED',
  'TERMINATED',
  'ARCHIVED',
]);

export const STATE_NAMES: Readonly<Record<CaseState, Text>> = {
  DRAFT: both('草稿', 'Draft'),
  SUBMITTED: both('已提交待预审', 'Submitted'),
  RECEIVED: both('已收件', 'Received'),
  CORRECTION: both('待补正', 'Awaiting correction'),
  NOT_REQUIRED: both('不受理（无需许可）', 'No licence needed'),
  NOT_ACCEPTED: both('不予受理', 'Not accepted'),
  WITHDRAWN: both('已撤回', 'Withdrawn'),
  LAPSED: both('逾期未补正，视为撤回', 'Lapsed'),
  ACCEPTED: both('已受理', 'Accepted'),
  REVIEW: both('审查中', 'Under review'),
  CONSULT: both('部门会办', 'Consultation'),
  INSPECT: both('现场核查', 'Inspection'),
  SPECIAL: both('特别程序', 'Special procedure'),
  AUDIT: both('待审核', 'Awaiting audit'),
  APPROVAL: both('待批准', 'Awaiting approval'),
  GRANTED: both('准予', 'Granted'),
  DENIED: both('不予许可', 'Denied'),
  TERMINATED: both('终止办理', 'Terminated'),
  CERT: both('制证', 'Certificate being made'),
  DELIVERY: both('待送达', 'To be delivered'),
  CLOSED: both('办结', 'Closed'),
  ARCHIVED: both('已归档', 'Archived'),
};
