import { asCommand } from '../context.js';
import type { RefusedBy } from '../event.js';
import { refusal } from '../rules.js';
import { both } from '../text.js';
import { EVERY_POST } from '../office-step.js';
import { listOf, mattersOf, textOf } from './matter.js';
import { rowsOf, type MatterContext, type MatterMachine, type MatterOutcome } from './matter-machine.js';

const step = rowsOf('incident', EVERY_POST);
const RUNNING = ['OPEN', 'CONTAINED'];

/** An incident: contained, told to those who must know, evidence kept, closed, and looked back on. */
export const INCIDENT_MACHINE: MatterMachine = {
  kind: 'incident',
  states: {
    OPEN: both('处置中', 'Being handled'),
    CONTAINED: both('已遏制', 'Contained'),
    CLOSED: both('已关闭', 'Closed'),
  },
  terminal: [],
  steps: [
    step('contain', [RUNNING, 'CONTAINED'], { guards: [knownAction, onceOnly], outcome: contained }),
    step('incident.notify', [RUNNING, 'same'], {
      guards: [knownContact, saysAnything],
      outcome: (context) => {
        const { whom } = asCommand<'incident.notify'>(context);
        const role = context.world.scene.contacts.find(({ code }) => code === whom)?.role ?? null;
        return { facts: { role }, change: { add: { notified: [whom] } } };
      },
    }),
    step('evidence.keep', [RUNNING, 'same'], {
      guards: [knownEvidence, stillThere],
      outcome: (context) => ({ change: { add: { evidence: asCommand<'evidence.keep'>(context).what } } }),
    }),
    step('incident.close', [['CONTAINED'], 'CLOSED']),
    step('postmortem', [['OPEN', 'CONTAINED', 'CLOSED'], 'same'], {
      guards: [
        ({ state }) =>
          mattersOf(state.matters, 'module').every((module) => module.state === 'UP')
            ? undefined
            : refusal('module-still-down'),
      ],
      outcome: () => ({ change: { set: { reviewed: true } } }),
    }),
  ],
};

const actionOf = (context: MatterContext) => {
  const { action } = asCommand<'contain'>(context);
  return context.world.scene.containment.find(({ code }) => code === action);
};

/** What does no good is done too; it just contains nothing. */
function contained(context: MatterContext): MatterOutcome {
  const action = actionOf(context);
  const contains = action?.contains ?? false;
  return {
    facts: { contains, wipes: action?.wipes ?? false },
    change: {
      add: { actions: [asCommand<'contain'>(context).action] },
      ...(!contains && { state: context.matter.state }),
      ...(action?.wipes && { set: { wiped: true } }),
    },
  };
}

function knownAction(context: MatterContext): RefusedBy | undefined {
  return actionOf(context) ? undefined : refusal('unknown-action');
}

function onceOnly(context: MatterContext): RefusedBy | undefined {
  const done = listOf(context.matter.facts.actions);
  return done.includes(asCommand<'contain'>(context).action) ? refusal('already-done') : undefined;
}

function knownContact(context: MatterContext): RefusedBy | undefined {
  const { whom } = asCommand<'incident.notify'>(context);
  return context.world.scene.contacts.some(({ code }) => code === whom) ? undefined : refusal('unknown-contact');
}

function saysAnything(context: MatterContext): RefusedBy | undefined {
  const { kind, cause, harm, measures, contact } = asCommand<'incident.notify'>(context);
  return [kind, cause, harm, measures, contact].some(Boolean) ? undefined : refusal('notice-says-nothing');
}

function knownEvidence(context: MatterContext): RefusedBy | undefined {
  const { what } = asCommand<'evidence.keep'>(context);
  const { evidence } = context.world.scene;
  return what.every((one) => evidence.some(({ code }) => code === one)) ? undefined : refusal('unknown-evidence');
}

/** A machine that was wiped, or a letter that was deleted, proves nothing any more. */
function stillThere({ matter, state }: MatterContext): RefusedBy | undefined {
  const mail = state.matters[`mail:${textOf(matter.facts.about)}`];
  return matter.facts.wiped === true || mail?.state === 'DELETED' ? refusal('evidence-gone') : undefined;
}
