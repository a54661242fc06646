import { asCommand, type Context } from '../context.js';
import type { Draft, LogEvent, RefusedBy } from '../event.js';
import { refusal } from '../rules.js';
import type { MessageRecord } from '../state.js';

/** The messages after one more event: a new one, or one that has now been answered. */
export function messagesAfter(
  messages: readonly MessageRecord[],
  { number, at, effect: { message, answer, answers } }: LogEvent,
): readonly MessageRecord[] {
  if (message) return [...messages, { event: number, at, ...message }];
  if (answer) return messages.map((one) => (one.ask?.code === answer.ask ? { ...one, answer: answer.option } : one));
  if (answers === undefined) return messages;
  return messages.map((one) => (one.event === answers ? { ...one, answeredBy: number } : one));
}

/** Only who asked can be answered, and only once. */
export function refuseAnswer(context: Context): RefusedBy | undefined {
  const { message } = asCommand<'message.reply'>(context);
  const known = context.state.messages.find(({ event }) => event === message);
  if (!known?.wantsAnswer) return refusal('nobody-asked');
  return known.answeredBy === undefined ? undefined : refusal('answered-already');
}

export function answerDraft(context: Context): Draft {
  const { message } = asCommand<'message.reply'>(context);
  return { type: 'message.reply', facts: {}, effect: { answers: message } };
}
