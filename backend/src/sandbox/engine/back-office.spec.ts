import * as fc from 'fast-check';
import type { Command } from '../../../contract/sandbox/command.js';
import { propertyRuns } from '../../platform/testing/property-runs.js';
import { worldOf } from '../testing/scripts.js';
import { foldLog } from './fold.js';
import { act, begin, readCommand, type Play, type WrittenCommand } from './play.js';
import type { World } from './world.js';

/** A run after these commands, and the rule that stood against the last. */
function after(world: World, written: readonly WrittenCommand[]) {
  let play: Play = begin(world);
  let rule: string | undefined;
  for (const one of written) {
    const read = readCommand(world, one);
    if (!read.success) throw new Error(`${one.type}: ${read.error.issues[0]?.message ?? ''}`);
    const next = act(play, read.data);
    play = next;
    rule = next.refusal?.rule;
  }
  return { play, rule };
}

const recordOf = ({ world, state }: Play, key: string) => {
  const record = Object.values(state.cases).find(({ caseNo }) => world.cases.get(caseNo)?.key === key);
  if (!record) throw new Error(`There is no case ${key}`);
  return record;
};

/** The reference run up to a step of it. */
const until = (world: World, id: string): WrittenCommand[] =>
  world.scene.reference
    .slice(
      0,
      world.scene.reference.findIndex((step) => step.id === id),
    )
    .map((step) => step.do);

describe('the past of a case', () => {
  const play = begin(worldOf('S11'));

  it.each([
    ['c1', 'REVIEW', '2026-06-23', '2026-06-30'],
    ['c2', 'REVIEW', '2026-06-24', '2026-07-06'],
    // The review from 10 to 16 June, both days included, takes out five working days.
    ['c3', 'REVIEW', '2026-07-02', '2026-07-09'],
    ['c5', 'DELIVERY', '2026-06-09', '2026-06-11'],
    ['c8', 'ACCEPTED', '2026-07-09', '2026-07-21'],
  ])('is folded by the rules: %s stands in %s, due %s and %s', (key, state, promiseDue, statutoryDue) => {
    expect(recordOf(play, key)).toMatchObject({ state, promiseDue, statutoryDue });
  });

  it('keeps whose hands a case went through, its documents and its pauses', () => {
    const { hands, documents, pauses } = recordOf(play, 'c3');

    expect(hands).toMatchObject({ R02: ['白书遥'], R04: ['林见川'], R06: ['苏明哲'] });
    expect(documents.map(({ code }) => code)).toEqual(['REC', 'ACP', 'SPE']);
    expect(pauses).toEqual([{ from: '2026-06-10', to: '2026-06-16' }]);
  });

  it('lets happen by itself what fell due meanwhile, and leaves the clock at the start of the run', () => {
    expect(recordOf(play, 'c1').flags).toContain('overdue-promise');
    expect(recordOf(play, 'c4').flags).not.toContain('deemed');
    expect(play.state.time).toBe('2026-06-24T09:00');
    expect(foldLog(play.world, JSON.parse(JSON.stringify(play.log)) as typeof play.log)).toEqual(play.state);
  });
});

describe('the guards of the back office', () => {
  const s11 = worldOf('S11');
  const s15 = worldOf('S15');
  const s15b = worldOf('S15', 'B');
  const s17 = worldOf('S17');
  const s14 = worldOf('S14');
  const at = (post: string): WrittenCommand => ({ type: 'post.take', post });
  const notice = (more: object): WrittenCommand => ({
    type: 'hearing.notice',
    day: '2026-07-14',
    place: '302',
    host: '方知远',
    ...more,
  });

  it.each<[string, World, WrittenCommand[], string | undefined]>([
    ['a seat that is not there', s14, [at('kitchen')], 'unknown-post'],
    ['the seat one sits on', s14, [at('handler')], 'sits-there'],
    [
      'a decision from the handler’s seat',
      s14,
      [...until(s14, 'deny').slice(0, -1), { type: 'decide.grant' }],
      'wrong-post',
    ],
    [
      'an audit of one’s own case from another seat',
      s14,
      [...until(s14, 'wait-audit'), at('deputy'), { type: 'audit.pass' }],
      'not-the-handler',
    ],
    ['an inspection by one', s14, [{ type: 'inspect.assign', inspectors: ['宋远山'] }], 'two-inspectors'],
    [
      'an inspector nobody knows',
      s14,
      [{ type: 'inspect.assign', inspectors: ['宋远山', '某人'] }],
      'unknown-inspector',
    ],
    [
      'a pause for an inspection',
      s11,
      [{ type: 'special.request', case: 'c2', procedure: '现场核查', reason: '再看' }],
      'lawful-pause',
    ],
    [
      'a pause that was not approved',
      s11,
      [{ type: 'special.start', case: 'c2', procedure: '检测', expectedDays: 5, notice: '书面' }],
      'pause-approved',
    ],
    [
      'an approval nobody asked for',
      s11,
      [at('approver'), { type: 'special.approve', case: 'c2', procedure: '检测' }],
      'pause-asked',
    ],
    [
      'a consultation with more than the set',
      s11,
      [{ type: 'consult.start', case: 'c1', agency: 'SCJ', fields: ['name', 'idNumber'], question: '是否同意' }],
      'consultation-set',
    ],
    [
      'a consultation of an agency the item does not name',
      s11,
      [{ type: 'consult.start', case: 'c1', agency: 'GAJ', fields: ['name'], question: '是否同意' }],
      'consultation-agency',
    ],
    [
      'a consultation with the minimum set',
      s11,
      [{ type: 'consult.start', case: 'c1', agency: 'SCJ', fields: ['name', 'address'], question: '是否同意' }],
      undefined,
    ],
    ['an extension by the handler', s11, [{ type: 'extend', case: 'c1', reason: '忙' }], 'wrong-post'],
    [
      'an extension without a reason',
      s11,
      [at('approver'), { type: 'extend', case: 'c1', reason: '' }],
      'reason-given',
    ],
    [
      'a second extension',
      s11,
      [
        at('approver'),
        { type: 'extend', case: 'c1', reason: '需会商' },
        { type: 'extend', case: 'c1', reason: '再延' },
      ],
      'not-extended-yet',
    ],
    [
      'an explanation where nothing is late',
      s11,
      [{ type: 'publish.explanation', case: 'c8', text: '说明' }],
      'nothing-overdue',
    ],
    [
      'a plan beyond the promise',
      s11,
      [{ type: 'plan.note', case: 'c8', day: '2026-07-31', steps: '以后' }],
      'plan-in-time',
    ],
    [
      'an order by somebody else than the supervisor',
      s11,
      [{ type: 'supervise.order', case: 'c1', text: '说明' }],
      'wrong-post',
    ],
    [
      'an explanation without an order',
      s11,
      [{ type: 'supervise.explain', case: 'c1', text: '说明' }],
      'no-open-order',
    ],
    [
      'an answer to what is no request for information',
      s11,
      [{ type: 'disclose.answer', case: 'c1', result: 'granted', text: '公开' }],
      'item-is-disclosure',
    ],
    [
      'data of neighbours that the file does not have',
      s15,
      [{ type: 'interested.notify', fields: ['salary'], matter: '告知' }],
      'known-data-only',
    ],
    [
      'a hearing nobody asked for',
      s15,
      [{ type: 'special.request', procedure: '听证', reason: '慎重' }],
      'hearing-asked-for',
    ],
    ['the handler as host', s15, [...until(s15, 'notice'), notice({ host: '林见川' })], 'host-not-handler'],
    ['three days of notice', s15, [...until(s15, 'notice'), notice({ day: '2026-07-09' })], 'seven-days-before'],
    [
      'a hearing after more than twenty working days',
      s15,
      [...until(s15, 'notice'), notice({ day: '2026-08-30' })],
      'within-twenty-days',
    ],
    [
      'a hearing before its day',
      s15,
      [...until(s15, 'day-4'), at('officer'), { type: 'hearing.hold', public: true, recordSigned: true, record: '略' }],
      'on-the-day',
    ],
    [
      'a hearing behind closed doors',
      s15,
      [...until(s15, 'hold'), { type: 'hearing.hold', public: false, recordSigned: true, record: '略' }],
      'held-in-public',
    ],
    [
      'a record nobody signed',
      s15,
      [...until(s15, 'hold'), { type: 'hearing.hold', public: true, recordSigned: false, record: '略' }],
      'record-signed',
    ],
    [
      'a fee',
      s15,
      [...until(s15, 'hold'), { type: 'hearing.hold', public: true, recordSigned: true, fee: 100, record: '略' }],
      'free-of-charge',
    ],
    [
      'the end of a hearing that is not closed',
      s15,
      [...until(s15, 'hold'), at('handler'), { type: 'special.end', result: '略' }],
      'hearing-closed',
    ],
    [
      'a decision while a hearing may be asked for',
      s15b,
      [
        ...until(s15b, 'b-4'),
        { type: 'audit.submit', opinion: '拟准', basis: '条例' },
        { type: 'clock.advance', minutes: 60 },
        at('approver'),
        { type: 'decide.grant' },
      ],
      'hearing-first',
    ],
    [
      'a revocation before anybody was heard',
      s17,
      [at('head'), { type: 'revoke', facts: '事实', reason: '理由', basis: '依据', remedy: null }],
      'grounds-found',
    ],
    [
      'a licence marked as revoked without a decision',
      s17,
      [{ type: 'licence.update', status: 'revoked', published: true }],
      'decided-on-licence',
    ],
  ])('refuse %s', (_, world, written, expected) => {
    expect(after(world, written).rule).toBe(expected);
  });

  it('moves both due days by the working days of a pause', () => {
    const { play } = after(s15, until(s15, 'submit'));

    // 6 to 14 July: seven working days. 20 working days from 25 June end on 23 July, 15 on 16 July.
    expect(recordOf(play, 'main')).toMatchObject({ promiseDue: '2026-07-27', statutoryDue: '2026-08-03' });
  });

  it('lets the supervisor order and the handler answer', () => {
    const { play } = after(s11, [
      at('supervisor'),
      { type: 'supervise.order', case: 'c1', text: '请说明超期原因' },
      at('handler'),
      { type: 'supervise.explain', case: 'c1', text: '内部流转延误' },
    ]);

    expect(recordOf(play, 'c1').orders).toMatchObject([{ text: '请说明超期原因', explanation: '内部流转延误' }]);
  });
});

describe('separation of duties', () => {
  const worlds = [worldOf('S11'), worldOf('S14'), worldOf('S15'), worldOf('S14', 'B')];
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('reference' as const), at: fc.nat({ max: 30 }) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('seat' as const),
        post: fc.constantFrom('handler', 'deputy', 'approver', 'officer', 'supervisor'),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('try' as const),
        at: fc.nat({ max: 8 }),
        type: fc.constantFrom(
          'audit.submit',
          'audit.pass',
          'decide.grant',
          'special.approve',
          'extend',
          'hearing.hold',
          'claim',
        ),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('time' as const), minutes: fc.integer({ min: 20, max: 480 }) }),
    },
  );
  const said = {
    opinion: '拟准',
    basis: '条例',
    procedure: '检测',
    reason: '理由',
    public: true,
    recordSigned: true,
    record: '略',
  };

  function commandOf({ world }: Play, one: Step): Command | undefined {
    if (one.kind === 'reference') {
      const found = world.scene.reference[one.at];
      return found && readCommand(world, found.do).data;
    }
    if (one.kind === 'seat') return { type: 'post.take', post: one.post };
    if (one.kind === 'time') return { type: 'clock.advance', minutes: one.minutes };
    const caseNo = [...world.cases.keys()][one.at % world.cases.size] ?? '';
    return { type: one.type, caseNo, ...said } as unknown as Command;
  }

  it('holds whatever one does: nobody ever audits, approves or hosts a case they handled', () => {
    fc.assert(
      fc.property(fc.constantFrom(...worlds), fc.array(step, { maxLength: 40 }), (world, steps) => {
        let play: Play = begin(world);
        for (const one of steps) {
          const command = commandOf(play, one);
          if (command) play = act(play, command);
        }
        for (const { hands } of Object.values(play.state.cases)) {
          const handlers = new Set(hands.R04 ?? []);
          for (const role of ['R05', 'R06', 'R15']) {
            expect((hands[role] ?? []).filter((person) => handlers.has(person))).toEqual([]);
          }
          expect((hands.R06 ?? []).filter((person) => (hands.R02 ?? []).includes(person))).toEqual([]);
        }
      }),
      { numRuns: propertyRuns },
    );
  });
});

type Step =
  | { readonly kind: 'reference'; readonly at: number }
  | { readonly kind: 'seat'; readonly post: string }
  | { readonly kind: 'try'; readonly at: number; readonly type: string }
  | { readonly kind: 'time'; readonly minutes: number };
