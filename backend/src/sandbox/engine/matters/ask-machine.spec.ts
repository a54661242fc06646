import type { Command } from '../../../../contract/sandbox/command.js';
import { comesTo, PASSES, rowOf, standing } from '../../testing/matter-table.js';
import { after, refusedBy, worldOf, type Brief } from '../../testing/scripts.js';
import { act, begin } from '../play.js';
import { ASK_MACHINE } from './ask-machine.js';

/** S13: the colleague who clicked asks that nothing be said. */
const world = worldOf('S13');
const ask = { kind: 'ask', id: 'caught' } as const;

const answer = (option: string): Brief =>
  ({ type: 'reply.to', ask: ask.id, answer: option, text: '一起处理' }) as unknown as Brief;
const refuse = { type: 'refuse.oral', ask: ask.id, basis: '网络安全法', text: '不能瞒报' } as unknown as Brief;

const no = 'nothing-of-the-kind';

describe('the machine of requests by word of mouth', () => {
  it.each<[string, Brief | string, Record<string, string>]>([
    ['ask.come', 'ask.come', { WAITING: 'ASKED', ASKED: PASSES, ANSWERED: PASSES, REFUSED: PASSES }],
    ['reply.to', answer('together'), { WAITING: no, ASKED: 'ANSWERED', ANSWERED: no, REFUSED: no }],
    ['refuse.oral', refuse, { WAITING: no, ASKED: 'REFUSED', ANSWERED: no, REFUSED: no }],
  ])('takes %s from every state it may, and from no other', (_, step, expected) => {
    expect(rowOf(ASK_MACHINE.states, (state) => standing(world, { ...ask, state }), [ask, step])).toEqual(expected);
  });

  it.each<[string, Brief[], string]>([
    ['an answer that nobody could give', [answer('x')], 'unknown-answer'],
    ['a request that nobody made', [{ ...answer('together'), ask: 'x' }], 'no-such-matter'],
    ['answering twice', [answer('together'), answer('quiet')], no],
    ['answering what was refused', [refuse, answer('together')], no],
  ])('refuses %s', (_, briefs, rule) => {
    expect(refusedBy(world, briefs)).toBe(rule);
  });

  it('says which request is dealt with when another still waits', () => {
    const two = worldOf('S12');
    const play = standing(
      two,
      { kind: 'ask', id: 'favour', state: 'ANSWERED' },
      { kind: 'ask', id: 'order', state: 'ASKED' },
    );
    const given = { ...answer('own-way'), ask: 'favour' };

    expect(comesTo(play, { kind: 'ask', id: 'favour' }, given)).toBe('matter-wrong-state');
  });

  it('comes with its words, and each answer brings what is said to it', () => {
    expect(begin(world).state.messages.at(-1)?.text['zh-CN']).toContain('手快点了一下');
    expect(after(world, [answer('together')]).state.messages.at(-1)?.text['zh-CN']).toContain('我先不动电脑');
    expect(after(world, [refuse]).state.messages.at(-1)?.text['zh-CN']).toContain('我知道了');
  });

  it('keeps in the log whether the answer gave something away', () => {
    const twelve = worldOf('S12');
    const told = twelve.scene.asks.flatMap(({ code, answers }) =>
      answers.map((one) => ({ id: code, option: one.code, tells: one.tells })),
    );

    for (const { id, option, tells } of told) {
      const play = standing(twelve, { kind: 'ask', id, state: 'ASKED' });
      const brief = { type: 'reply.to', ask: id, answer: option, text: '答复' } as Command;
      expect(act(play, brief).events[0]?.facts.tells).toBe(tells);
    }
    expect(told.map(({ tells }) => tells)).toEqual(expect.arrayContaining([true, false]));
  });
});
