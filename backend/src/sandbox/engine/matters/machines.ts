import { both } from '../text.js';
import type { MatterKind, StateWords } from './matter.js';
import type { MatterMachine, MatterStep } from './matter-machine.js';
import { ASK_MACHINE } from './ask-machine.js';
import { INCIDENT_MACHINE } from './incident-machine.js';
import { MAIL_MACHINE } from './mail-machine.js';
import { CHANGE_MACHINE, JOB_MACHINE, MODULE_MACHINE } from './operations-machines.js';
import { SHARING_MACHINE } from './sharing-machine.js';
import { REVIEW_MACHINE } from './review-machine.js';

/** Every machine beside the case machine. */
export const MACHINES: readonly MatterMachine[] = [
  REVIEW_MACHINE,
  MAIL_MACHINE,
  ASK_MACHINE,
  SHARING_MACHINE,
  INCIDENT_MACHINE,
  MODULE_MACHINE,
  CHANGE_MACHINE,
  JOB_MACHINE,
];

/** Kinds that move by no table: they are there, or were dealt with. */
const PLAIN: Readonly<Record<string, StateWords>> = {
  snapshot: { READY: both('已记录', 'Recorded') },
  register: { OPEN: both('登记中', 'In use'), REENTERED: both('已补录', 'Entered') },
  queue: {
    WAITING: both('等候', 'Waiting'),
    ON_PAPER: both('纸质受理中', 'Served on paper'),
    SENT_AWAY: both('已劝离', 'Sent away'),
  },
  entry: { FOUND: both('已检索', 'Found') },
};

export const STATES_OF = {
  ...PLAIN,
  ...Object.fromEntries(MACHINES.map(({ kind, states }) => [kind, states])),
} as Readonly<Record<MatterKind, StateWords>>;

/** The row of that event for that kind of matter. */
export const stepFor = (kind: string, event: string): MatterStep | undefined =>
  MACHINES.find((machine) => machine.kind === kind)?.steps.find((step) => step.event === event);
