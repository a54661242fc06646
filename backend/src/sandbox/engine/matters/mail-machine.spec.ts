import { MAIL_PARTS } from '../../../../contract/sandbox/command/mail-work.js';
import { after, refusedBy, worldOf, type Brief } from '../../testing/scripts.js';
import { comesTo, PASSES, rowOf, standing } from '../../testing/matter-table.js';
import { begin } from '../play.js';
import { MAIL_MACHINE } from './mail-machine.js';

/** S13: M1 and M3 are genuine, M2 is not and carries a link and a program. */
const world = worldOf('S13');
const mail = { kind: 'mail', id: 'M2' } as const;
/** Nothing but that letter lies there, so that a step it does not take stands closed. */
const alone = { ...world, scene: { ...world.scene, mails: world.scene.mails.filter(({ code }) => code === mail.id) } };

const about = (type: string, more: Record<string, unknown> = {}): Brief =>
  ({ type, mail: mail.id, ...more }) as unknown as Brief;
const inspect = about('mail.inspect', { part: 'header' });
const open = about('mail.open', { part: 'attachment' });
const report = about('mail.report', { to: 'security', note: '' });
const forward = about('mail.forward', { to: 'all', note: '' });
const reply = about('mail.reply', { text: '已报送', attach: ['list'] });
const remove = about('mail.delete');

const no = 'nothing-of-the-kind';

describe('the mail machine', () => {
  it.each<[string, Brief | string, Record<string, string>]>([
    [
      'mail.arrive',
      'mail.arrive',
      { WAITING: 'NEW', NEW: PASSES, READ: PASSES, REPORTED: PASSES, ANSWERED: PASSES, DELETED: PASSES },
    ],
    [
      'mail.inspect',
      inspect,
      { WAITING: no, NEW: 'READ', READ: 'READ', REPORTED: 'REPORTED', ANSWERED: 'ANSWERED', DELETED: no },
    ],
    [
      'mail.report',
      report,
      { WAITING: no, NEW: 'REPORTED', READ: 'REPORTED', REPORTED: no, ANSWERED: 'REPORTED', DELETED: no },
    ],
    [
      'mail.reply',
      reply,
      { WAITING: no, NEW: 'ANSWERED', READ: 'ANSWERED', REPORTED: 'ANSWERED', ANSWERED: 'ANSWERED', DELETED: no },
    ],
    [
      'mail.forward',
      forward,
      { WAITING: no, NEW: 'NEW', READ: 'READ', REPORTED: 'REPORTED', ANSWERED: 'ANSWERED', DELETED: no },
    ],
    [
      'mail.open',
      open,
      { WAITING: no, NEW: 'NEW', READ: 'READ', REPORTED: 'REPORTED', ANSWERED: 'ANSWERED', DELETED: no },
    ],
    [
      'mail.delete',
      remove,
      { WAITING: no, NEW: 'DELETED', READ: 'DELETED', REPORTED: 'DELETED', ANSWERED: 'DELETED', DELETED: no },
    ],
  ])('takes %s from every state it may, and from no other', (_, step, expected) => {
    expect(rowOf(MAIL_MACHINE.states, (state) => standing(alone, { ...mail, state }), [mail, step])).toEqual(expected);
  });

  it('says in which state a letter is when another one could be meant', () => {
    const play = standing(world, { kind: 'mail', id: 'M1', state: 'NEW' }, { ...mail, state: 'DELETED' });

    expect(comesTo(play, mail, report)).toBe('matter-wrong-state');
  });

  it.each<[string, Brief, string]>([
    ['a letter that is not there', { ...inspect, mail: 'M9' }, 'no-such-matter'],
    ['a part that the letter has not', about('mail.inspect', { mail: 'M1', part: 'link' }), 'mail-has-no-such-part'],
    ['opening what it does not carry', about('mail.open', { mail: 'M1', part: 'attachment' }), 'mail-has-no-such-part'],
    ['reporting it to nobody known', about('mail.report', { to: 'x', note: '' }), 'unknown-contact'],
    ['forwarding it to nobody known', about('mail.forward', { to: 'x', note: '' }), 'unknown-contact'],
    ['sending data that do not exist', about('mail.reply', { text: '给', attach: ['list', 'x'] }), 'unknown-dataset'],
  ])('refuses %s', (_, brief, rule) => {
    expect(refusedBy(world, [brief])).toBe(rule);
  });

  it('has in the morning what came before, and gets the rest at its minute', () => {
    const first = begin(world).state.matters;
    const waits = {
      ...world,
      scene: { ...world.scene, mails: world.scene.mails.map((one) => ({ ...one, at: '09:30' })) },
    };

    expect(Object.values(first).filter(({ kind, state }) => kind === 'mail' && state === 'NEW')).toHaveLength(3);
    expect(begin(waits).state.matters['mail:M2']?.state).toBe('WAITING');
    const later = after(waits, [{ type: 'clock.advance', minutes: 30 }]);
    expect(later.state.matters['mail:M2']?.state).toBe('NEW');
  });

  it('keeps what was looked at, and for the grader whether the letter was genuine', () => {
    const play = after(
      world,
      MAIL_PARTS.map((part) => about('mail.inspect', { part })),
    );

    expect(play.state.matters['mail:M2']?.facts.inspected).toEqual([...MAIL_PARTS]);
    expect(play.events.at(-1)?.facts).toMatchObject({ mail: 'M2', genuine: false });
  });

  it('lets a person walk into the trap, and says what came of it', () => {
    const play = after(world, [open]);

    expect(play.state.matters['mail:M2']).toMatchObject({ state: 'NEW', facts: { opened: true } });
    expect(play.state.messages.at(-1)?.text['zh-CN']).toContain('异常进程');
    expect(after(world, [reply]).events[0]?.facts.personal).toBe(true);
    expect(after(world, [{ ...reply, attach: ['counts'] }]).events[0]?.facts.personal).toBe(false);
  });
});
