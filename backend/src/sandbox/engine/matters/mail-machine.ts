import { asCommand } from '../context.js';
import type { RefusedBy } from '../event.js';
import { refusal } from '../rules.js';
import { both } from '../text.js';
import type { World } from '../world.js';
import { EVERY_POST } from '../office-step.js';
import type { MatterRecord } from './matter.js';
import { PLATFORM, rowsOf, type MatterContext, type MatterMachine, type MatterOutcome } from './matter-machine.js';

const step = rowsOf('mail', EVERY_POST);
const THERE = ['NEW', 'READ', 'REPORTED', 'ANSWERED'];

/** The script of a letter. */
export const mailFile = (world: World, id: string) => world.scene.mails.find(({ code }) => code === id);

/** Letters in the inbox. The machine lets a person fall into a trap: what came of it is what the grader reads. */
export const MAIL_MACHINE: MatterMachine = {
  kind: 'mail',
  states: {
    WAITING: both('未到', 'Not here yet'),
    NEW: both('未读', 'Unread'),
    READ: both('已查看', 'Looked at'),
    REPORTED: both('已上报', 'Reported'),
    ANSWERED: both('已回复', 'Answered'),
    DELETED: both('已删除', 'Deleted'),
  },
  terminal: ['DELETED'],
  steps: [
    step('mail.arrive', [['WAITING'], 'NEW'], { fires: PLATFORM }),
    step('mail.inspect', [THERE, 'same'], { guards: [partIsThere], outcome: looked }),
    step('mail.report', [['NEW', 'READ', 'ANSWERED'], 'REPORTED'], { guards: [knownReader], outcome: truth }),
    step('mail.reply', [THERE, 'ANSWERED'], {
      guards: [knownData],
      outcome: (context) => {
        const { attach } = asCommand<'mail.reply'>(context);
        const personal = context.world.scene.datasets.some((data) => attach.includes(data.code) && data.personal);
        return { facts: { ...truth(context).facts, personal } };
      },
    }),
    step('mail.forward', [THERE, 'same'], { guards: [knownReader], outcome: truth }),
    step('mail.open', [THERE, 'same'], { guards: [partIsThere], outcome: opened }),
    step('mail.delete', [THERE, 'DELETED'], { outcome: truth }),
  ],
};

/** Whether the letter is genuine: kept in the log for the grader, never told on the desk. */
function truth({ world, matter }: MatterContext): { facts: { genuine: boolean } } {
  return { facts: { genuine: mailFile(world, matter.id)?.genuine ?? true } };
}

function looked(context: MatterContext): MatterOutcome {
  const { part } = asCommand<'mail.inspect'>(context);
  return {
    ...truth(context),
    change: { add: { inspected: [part] }, ...(context.matter.state === 'NEW' && { state: 'READ' }) },
  };
}

function opened(context: MatterContext): MatterOutcome {
  const file = mailFile(context.world, context.matter.id);
  const message = file?.opened && { from: both('终端安全软件', 'Endpoint protection'), text: file.opened };
  return { ...truth(context), change: { set: { opened: true } }, effect: message ? { message } : {} };
}

function partIsThere(context: MatterContext): RefusedBy | undefined {
  const { part } = asCommand<'mail.inspect'>(context);
  const file = mailFile(context.world, context.matter.id);
  const count = { header: 1, link: file?.links.length, attachment: file?.attachments.length }[part] ?? 0;
  return count > 0 ? undefined : refusal('mail-has-no-such-part');
}

function knownReader(context: MatterContext): RefusedBy | undefined {
  const { to } = asCommand<'mail.report'>(context);
  return context.world.scene.contacts.some(({ code }) => code === to) ? undefined : refusal('unknown-contact');
}

function knownData(context: MatterContext): RefusedBy | undefined {
  const { attach } = asCommand<'mail.reply'>(context);
  const { datasets } = context.world.scene;
  const isKnown = (code: string) => datasets.some((one) => one.code === code);
  return attach.every(isKnown) ? undefined : refusal('unknown-dataset');
}

/** Whether a letter can still serve as evidence. */
export const isKept = (matter: MatterRecord | undefined): boolean => matter !== undefined && matter.state !== 'DELETED';
