import * as fc from 'fast-check';
import { Command } from '../../../../contract/sandbox/command.js';
import { OfficeView } from '../../../../contract/sandbox/office.js';
import { propertyRuns } from '../../../platform/testing/property-runs.js';
import { grade } from '../../grading/grade.js';
import { runView } from '../../desk/run-view.js';
import { withPost, worldOf } from '../../testing/scripts.js';
import { nextStep } from '../guidance.js';
import { act, begin, playReference, readCommand, resume, type Play } from '../play.js';
import type { LogEvent } from '../event.js';
import type { World } from '../world.js';
import { MACHINES, STATES_OF } from './machines.js';

const worlds: World[] = ['S12', 'S13', 'S16', 'S18'].flatMap((code) =>
  ['A', 'B'].flatMap((variant) => [
    worldOf(code, variant, 1),
    withPost(worldOf(code, variant, 2), 'R11', 'R14', 'R02', 'R12'),
  ]),
);

const word = fc.constantFrom('', '已经处理', 'Dealt with and told', '11010519491231002X');
const code = fc.constantFrom(
  'R1',
  'R2',
  'M1',
  'M2',
  'M3',
  'I1',
  'C1',
  'B1',
  'Q0',
  'Q1',
  'favour',
  'order',
  'caught',
  'x',
);
const thing = fc.constantFrom(
  'elicence',
  'portal',
  'B0200',
  'B2002',
  'D1',
  'D2',
  'list',
  'elders',
  'L1',
  'L3',
  'L6',
  'x',
);
const person = fc.constantFrom('security', 'dsadmin', 'duty', 'window', 'clerk1', 'clerk2', 'nobody');
const part = fc.constantFrom('header', 'link', 'attachment', 'text', 'name', 'hall', 'online', 'count');

/** Fields that some command has, with what might stand in them; a command takes those that its schema knows. */
const fields = fc.record({
  ...{ review: code, mail: code, ask: code, incident: code, change: code, sharing: code, register: code },
  ...{ module: thing, point: thing, dataset: thing, about: fc.oneof(code, thing, fc.constant(null)) },
  ...{ to: person, whom: person, channel: person, answer: fc.constantFrom('memory', 'procedure', 'together', 'x') },
  ...{ text: word, reason: word, basis: word, note: word, purpose: word, plan: word, rollback: word, measure: word },
  ...{
    kind: word,
    cause: word,
    harm: word,
    measures: word,
    contact: word,
    action: fc.constantFrom('isolate', 'reinstall'),
  },
  ...{ by: fc.oneof(fc.constantFrom('phone', 'visit'), fc.subarray(['clerk1', 'clerk2'])) },
  ...{
    covers: fc.subarray(['listened', 'apology', 'new-rating']),
    class: fc.constantFrom('simple', 'malicious', 'unfounded'),
  },
  ...{ entries: fc.subarray(['L1', 'L3', 'L6', 'L9']), parts: fc.subarray(['text', 'name']), part },
  ...{ fields: fc.subarray(['community', 'name', 'count', 'zz']), jobs: fc.subarray(['D1', 'D2', 'x']) },
  ...{
    channels: fc.subarray(['hall', 'online']),
    checks: fc.subarray(['count', 'issue']),
    what: fc.constantFrom('outage', 'malware'),
  },
  ...{ source: fc.constantFrom('case', 'system', 'register', 'again'), words: word, numbered: fc.boolean() },
  ...{
    increments: fc.boolean(),
    recipient: word,
    owner: word,
    document: word,
    attach: fc.subarray(['list', 'counts']),
  },
});

const types = fc.constantFrom(
  ...MACHINES.flatMap(({ steps }) => steps.map(({ event }) => event)),
  ...['log.search', 'announce', 'notify.end', 'fallback.paper', 'queue.dismiss', 'prioritise', 'backup.snapshot'],
  ...['change.request', 'restore', 'reentry', 'incident.open', 'report', 'share.request', 'export', 'verify.official'],
);

const anyAct = fc.oneof(
  fc.tuple(types, fields),
  fc.tuple(fc.constant('clock.advance'), fc.constant({ minutes: 45 })),
  // A step of the reference run at any moment, so that sequences also get somewhere.
  fc.tuple(fc.constant('reference'), fc.record({ step: fc.nat({ max: 24 }) })),
);

/** The command as its schema takes it: fields it has not are left out, which a strict schema would refuse. */
function commandOf({ world }: Play, [type, said]: [string, Record<string, unknown>]): Command | undefined {
  if (type === 'reference') {
    const step = world.scene.reference[Number(said.step)];
    return step && readCommand(world, step.do).data;
  }
  const option = Command.options.find(({ shape }) => shape.type.value === type);
  if (!option) return undefined;
  const known = Object.fromEntries(Object.entries(said).filter(([name]) => name in option.shape));
  return Command.safeParse({ ...known, type }).data;
}

const playAll = (world: World, acts: readonly [string, Record<string, unknown>][]): Play =>
  acts.reduce<Play>((play, one) => {
    const command = commandOf(play, one);
    return command ? act(play, command) : play;
  }, begin(world));

/** A matter that moved was moved by a row of its machine that leads from where it was. */
function movedByRow({ type, ok, facts }: LogEvent): boolean {
  const { matterFrom, matterTo } = facts;
  if (!ok || matterFrom === undefined || matterFrom === matterTo) return true;
  const rows = MACHINES.flatMap(({ steps }) => steps).filter(({ event }) => event === type);
  return rows.some(({ from }) => typeof matterFrom === 'string' && from.includes(matterFrom));
}

const runs = { numRuns: Math.ceil(propertyRuns / 4) };
const anyRun = fc.tuple(fc.nat({ max: worlds.length - 1 }), fc.array(anyAct, { maxLength: 30 }));

describe('the guide through office work', () => {
  it('leads on after every step, to the end', () => {
    expect(
      worlds.filter(({ seed }) => seed === 1).map((world) => nextStep(world, playReference(world).log)?.step.id),
    ).toEqual(Array(8).fill(undefined));
  });
});

describe('any sequence of office work', () => {
  it('never crashes, moves matters only by their machines, keeps the score, and replays identically', () => {
    fc.assert(
      fc.property(anyRun, ([place, acts]) => {
        const world = worlds[place] ?? worldOf('S12');
        const play = playAll(world, acts);
        const { score } = grade(world, play.log);

        expect(play.log.filter((event) => !movedByRow(event))).toEqual([]);
        expect(Object.values(play.state.matters).filter(({ kind, state }) => !(state in STATES_OF[kind]))).toEqual([]);
        expect(score >= 0 && score <= 100).toBe(true);
        const stored = JSON.parse(JSON.stringify(play.log)) as LogEvent[];
        expect(resume(world, stored).state).toEqual(JSON.parse(JSON.stringify(play.state)));
        expect(JSON.stringify(play.log)).not.toContain('11010519491231002');
      }),
      runs,
    );
  });

  it('can be shown at any moment in both languages', () => {
    const frame = {
      ...{ id: '018f0000-0000-7000-8000-000000000000', scenarioId: '018f0000-0000-7000-8000-000000000001' },
      ...{ number: 1, status: 'running' as const, mode: 'practice' as const },
      ...{ startedAt: new Date('2026-06-15T01:00:00Z'), deadline: null, finishedAt: null },
    };
    fc.assert(
      fc.property(anyRun, ([place, acts]) => {
        const world = worlds[place] ?? worldOf('S12');
        const play = playAll(world, acts);
        for (const language of ['zh-CN', 'en'] as const) {
          const view = runView(frame, play, { language, now: frame.startedAt });
          expect(OfficeView.nullable().parse(view.office)).toEqual(view.office);
          expect(JSON.stringify(view)).not.toMatch(/\{\w+\}|\{\{|undefined|NaN/);
        }
      }),
      runs,
    );
  });
});
