import { asCommand } from '../context.js';
import { refusal } from '../rules.js';
import { both, type Text } from '../text.js';
import type { World } from '../world.js';
import { EVERY_POST } from '../office-step.js';
import { PLATFORM, rowsOf, type MatterContext, type MatterMachine } from './matter-machine.js';

const step = rowsOf('ask', EVERY_POST);

/** The script of an oral request. */
export const askFile = (world: World, id: string) => world.scene.asks.find(({ code }) => code === id);

const answerOf = (context: MatterContext) => {
  const { answer } = asCommand<'reply.to'>(context);
  return askFile(context.world, context.matter.id)?.answers.find(({ code }) => code === answer);
};

/** What people ask for by word of mouth: it is answered or refused, and both stay in the log. */
export const ASK_MACHINE: MatterMachine = {
  kind: 'ask',
  states: {
    WAITING: both('未提出', 'Not asked yet'),
    ASKED: both('待答复', 'Waits for an answer'),
    ANSWERED: both('已答复', 'Answered'),
    REFUSED: both('已拒绝', 'Refused'),
  },
  terminal: ['ANSWERED', 'REFUSED'],
  steps: [
    step('ask.come', [['WAITING'], 'ASKED'], {
      fires: PLATFORM,
      outcome: ({ world, matter }) => {
        const file = askFile(world, matter.id);
        return { effect: file ? { message: { from: file.from, text: file.said } } : {} };
      },
    }),
    step('reply.to', [['ASKED'], 'ANSWERED'], {
      guards: [(context) => (answerOf(context) ? undefined : refusal('unknown-answer'))],
      outcome: (context) => {
        const answer = answerOf(context);
        return { facts: { tells: answer?.tells ?? false }, effect: echo(context, answer?.says) };
      },
    }),
    step('refuse.oral', [['ASKED'], 'REFUSED'], {
      outcome: (context) => ({ effect: echo(context, askFile(context.world, context.matter.id)?.refused) }),
    }),
  ],
};

/** What the other says to it. */
function echo({ world, matter }: MatterContext, text: Text | undefined) {
  const file = askFile(world, matter.id);
  return file && text ? { message: { from: file.from, text } } : {};
}
