import type { CommandType } from '../../../../contract/sandbox/command.js';
import { asCommand } from '../context.js';
import type { OfficeWork } from '../office-step.js';
import { refusal } from '../rules.js';
import { EVERY_POST } from '../office-step.js';
import { nextId } from './matter.js';

/** Opening an incident. What comes after is its machine's. */
export const INCIDENT_WORK: Partial<Record<CommandType, OfficeWork>> = {
  'incident.open': {
    fires: EVERY_POST,
    refuse: (context) => {
      const { about } = asCommand<'incident.open'>(context);
      const { matters } = context.state;
      const isKnown = about === null || `mail:${about}` in matters || `module:${about}` in matters;
      return isKnown ? undefined : refusal('no-such-matter');
    },
    draft: (context) => {
      const { what, about, affected, text } = asCommand<'incident.open'>(context);
      const id = nextId(context.state.matters, 'incident', 'I');
      const change = { kind: 'incident' as const, id, state: 'OPEN', set: { what, about, affected, text } };
      return [{ type: 'incident.open', facts: { incident: id }, effect: { matters: [change] } }];
    },
  },
};
