import * as fc from 'fast-check';
import { Command } from '../../../contract/sandbox/command.js';
import { VERDICTS, type RunMode } from '../../../contract/sandbox/terms.js';
import { propertyRuns } from '../../platform/testing/property-runs.js';
import { grade } from '../grading/grade.js';
import { firstCase, withPost, worldOf } from '../testing/scripts.js';
import { runView } from '../desk/run-view.js';
import type { LogEvent } from './event.js';
import { foldLog } from './fold.js';
import { transitionOf } from './machine.js';
import { act, begin, readCommand, resume, type Play } from './play.js';
import type { World } from './world.js';

const worlds: World[] = ['S01', 'S02', 'S03', 'S04', 'S05', 'S06', 'S07', 'S08', 'S09', 'S10'].flatMap((code) =>
  ['A', 'B'].flatMap((variant) => [
    worldOf(code, variant, 1),
    // The same worlds from the back office, so that the whole machine is walked.
    withPost(worldOf(code, variant, 2), 'R02', 'R03', 'R04', 'R05', 'R06', 'R07', 'R08', 'R09'),
  ]),
);

const material = fc.constantFrom('M1', 'M2', 'M3', 'M4', 'X1', 'OTHER', 'M99');
const word = fc.constantFrom(
  '',
  '请带续签合同到窗口',
  'Bring the renewed lease to any window',
  '重交',
  '11010519491231002X',
);
const caseNo = fc.constantFrom('here', 'here', 'here', 'here', 'here', 'SIM-000101-SCJ-260615-000012', 'nowhere');
const flag = fc.boolean();

/** Anything a trainee, or a script that means no good, might send. */
const anyCommand = fc.oneof(
  fc.record({
    type: fc.constantFrom('accept', 'receipt.issue', 'claim', 'cert.generate', 'cert.seal', 'archive'),
    caseNo,
  }),
  fc.record({
    type: fc.constant('identity.verify'),
    caseNo,
    subject: fc.constantFrom('applicant', 'agent'),
    method: fc.constantFrom('share', 'electronic', 'document'),
  }),
  fc.record({
    type: fc.constant('material.check'),
    caseNo,
    material,
    verdict: fc.constantFrom(...VERDICTS),
    note: word,
  }),
  fc.record({
    type: fc.constant('share.query'),
    caseNo: fc.oneof(caseNo, fc.constant(null)),
    resource: fc.constantFrom('DS-01', 'DS-03', 'DS-07', 'DS-08', 'DS-14', 'DS-99'),
    subject: fc.constantFrom('applicant', 'neighbour', 'cousin'),
    fields: fc.subarray(['status', 'since', 'employer', 'base', 'owner', 'school', 'name']),
    purpose: word,
  }),
  fc.record({
    type: fc.constant('share.unmask'),
    caseNo,
    query: fc.integer({ min: 1, max: 20 }),
    field: fc.constantFrom('status', 'employer'),
  }),
  fc.record({
    type: fc.constant('correction.notify'),
    caseNo,
    items: fc.array(fc.record({ material, problem: word, howToFix: word }), { maxLength: 4 }),
  }),
  fc.record({
    type: fc.constant('correct.onsite'),
    caseNo,
    material,
    field: fc.constantFrom('name', 'phone', 'legalRep'),
    value: fc.constant('某某'),
    confirmed: flag,
  }),
  fc.record({
    type: fc.constant('accept.deferred'),
    caseNo,
    materials: fc.constantFrom(['M4'], ['M5']),
    until: fc.constantFrom('2026-06-18', '2027-01-01'),
    form: word,
    consequence: word,
    commitmentSigned: flag,
  }),
  fc.record({
    type: fc.constant('deferred.complete'),
    caseNo,
    materials: fc.subarray(['M4', 'M5'], { minLength: 1 }),
  }),
  fc.record({
    type: fc.constant('bundle.dispatch'),
    caseNo,
    part: fc.constantFrom('register', 'seal', 'bank', 'none'),
  }),
  fc.record({ type: fc.constant('bundle.close'), caseNo }),
  fc.record({
    type: fc.constant('license.fetch'),
    caseNo,
    licence: fc.constantFrom('business', 'none'),
    subject: fc.constantFrom('applicant', 'neighbour'),
    purpose: word,
  }),
  fc.record({ type: fc.constant('inform.list'), caseNo, list: fc.constantFrom('seals', 'none') }),
  fc.record({ type: fc.constant('fee.charge'), caseNo, charge: fc.constant('registration'), amount: fc.constant(1) }),
  fc.record({ type: fc.constant('case.search'), caseNo, by: fc.constantFrom('number', 'name') }),
  fc.record({ type: fc.constant('case.merge'), caseNo, other: fc.constantFrom('elsewhere', 'nowhere') }),
  fc.record({ type: fc.constant('assist.offer'), caseNo, measures: fc.constant(['window']) }),
  fc.record({ type: fc.constant('refer.online'), caseNo, reason: fc.constant('请在网上办') }),
  fc.record({
    type: fc.constant('data.correction.request'),
    caseNo,
    resource: fc.constantFrom('DS-07', 'DS-01'),
    field: fc.constant('card'),
    evidence: material,
    reason: fc.constant('库内数据不对'),
  }),
  fc.record({
    type: fc.constant('message.answer'),
    caseNo,
    ask: fc.constantFrom('early', 'none'),
    option: fc.constantFrom('wait', 'grant', 'no'),
  }),
  fc.record({ type: fc.constant('accept.commitment'), caseNo, chosenByApplicant: flag, textShown: flag, signed: flag }),
  fc.record({
    type: fc.constantFrom('reject.not_required', 'reject.false'),
    caseNo,
    reason: fc.constant('不用办'),
    basis: fc.constant('条文'),
  }),
  fc.record({ type: fc.constant('reject.jurisdiction'), caseNo, reason: fc.constant('不归我管'), competentBody: word }),
  fc.record({
    type: fc.constant('item.lookup'),
    caseNo,
    item: fc.constantFrom('SI-03', 'SI-04', 'SI-09', 'SI-99'),
    topic: fc.constantFrom('guide', 'exemption', 'jurisdiction'),
  }),
  fc.record({
    type: fc.constant('forward.collect'),
    caseNo,
    agency: fc.constantFrom('WSR', 'XXX'),
    reason: fc.constant('代收'),
  }),
  fc.record({
    type: fc.constant('guide.explain'),
    caseNo,
    text: fc.constantFrom('已经受理，可在云岚办查询', '号码 11010519491231002X'),
  }),
  fc.record({ type: fc.constant('deliver.choice'), caseNo, method: fc.constantFrom('post', 'pickup', 'electronic') }),
  fc.record({ type: fc.constant('inspect.assign'), caseNo, inspectors: fc.subarray(['甲', '乙']) }),
  fc.record({
    type: fc.constant('inspect.report'),
    caseNo,
    findings: fc.constant('相符'),
    signedBy: fc.subarray(['甲', '乙']),
  }),
  fc.record({
    type: fc.constant('special.start'),
    caseNo,
    procedure: fc.constantFrom('检测', '现场核查'),
    expectedDays: fc.constant(5),
    notice: word,
  }),
  fc.record({ type: fc.constantFrom('extend', 'audit.return'), caseNo, reason: word }),
  fc.record({ type: fc.constantFrom('audit.submit'), caseNo, opinion: word, basis: word }),
  fc.record({ type: fc.constantFrom('audit.pass', 'decide.grant'), caseNo, opinion: fc.constant('') }),
  fc.record({ type: fc.constant('decide.deny'), caseNo, reason: word, basis: word, remedy: fc.constant(null) }),
  fc.record({ type: fc.constant('deliver'), caseNo, recipientChecked: flag, receiptSigned: flag }),
  fc.record({ type: fc.constant('item.switch'), caseNo, item: fc.constantFrom('SI-12', 'SI-02', 'SI-03', 'SI-99') }),
  fc.record({ type: fc.constant('clock.next_day') }),
  fc.record({ type: fc.constant('clock.advance'), minutes: fc.integer({ min: 1, max: 480 }) }),
  fc.record({ type: fc.constant('hint.take'), hint: fc.constantFrom('h1', 'h2', 'h9') }),
  fc.record({ type: fc.constant('run.rewind'), to: fc.integer({ min: 0, max: 30 }) }),
  fc.record({ type: fc.constant('case.create'), ticket: fc.constantFrom('A012', 'A999') }),
  // A step of the reference run at any moment, so that sequences also get somewhere.
  fc.record({ type: fc.constant('reference'), step: fc.nat({ max: 20 }) }),
);

const anySequence = fc.record({
  world: fc.constantFrom(...worlds),
  mode: fc.constantFrom<RunMode>('practice', 'exam', 'guided'),
  commands: fc.array(anyCommand, { maxLength: 40 }),
});

function commandOf(play: Play, written: Record<string, unknown>): Command | undefined {
  if (written.type === 'reference') {
    const step = play.world.scene.reference[Number(written.step)];
    return step && readCommand(play.world, step.do).data;
  }
  const here = {
    ...(written.caseNo === 'here' && { caseNo: firstCase(play) }),
    // The last case of a world may lie elsewhere on the platform.
    ...(written.other === 'elsewhere' && { other: [...play.world.cases.keys()].at(-1) }),
  };
  const read = Command.safeParse({ ...written, ...here });
  return read.data;
}

function playAll(world: World, mode: RunMode, commands: readonly Record<string, unknown>[]): Play {
  return commands.reduce<Play>((play, written) => {
    const command = commandOf(play, written);
    return command ? act(play, command, mode) : play;
  }, begin(world));
}

/** An event that moves a case is a row of the machine, taken from a state the row names. */
function staysInMachine({ ok, type, from, to, effect }: LogEvent): boolean {
  if (!ok) return from === to;
  if (effect.create !== undefined || from === to || effect.state === undefined) return true;
  const row = transitionOf(type);
  return row !== undefined && from !== null && row.from.includes(from) && row.to === to;
}

describe('any sequence of commands', () => {
  const check = (
    property: (sequence: { world: World; mode: RunMode; commands: Record<string, unknown>[] }) => void,
  ) => {
    fc.assert(fc.property(anySequence, property), { numRuns: propertyRuns });
  };

  it('never crashes, never leaves the machine, keeps the score within 0 and 100, and replays identically', () => {
    check(({ world, mode, commands }) => {
      const play = playAll(world, mode, commands);

      expect(play.log.filter((event) => !staysInMachine(event))).toEqual([]);
      expect(play.log.map(({ number }) => number)).toEqual(play.log.map((_, at) => at + 1));
      const { score, judged, pending, lines } = grade(world, play.log);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(100);
      expect(judged + pending).toBe(100);
      expect(
        lines.every(
          ({ earned, points, kind }) => kind !== 'criterion' || earned === null || (earned >= 0 && earned <= points),
        ),
      ).toBe(true);

      const stored = JSON.parse(JSON.stringify(play.log)) as LogEvent[];
      const replayed = resume(world, stored);
      expect(replayed.state).toEqual(JSON.parse(JSON.stringify(play.state)));
      expect(grade(world, stored)).toEqual(grade(world, play.log));
    });
  });

  it('can be shown at any moment in both languages', () => {
    const frame = {
      id: '018f0000-0000-7000-8000-000000000000',
      scenarioId: '018f0000-0000-7000-8000-000000000001',
      number: 1,
      status: 'running' as const,
      startedAt: new Date('2026-06-15T01:00:00Z'),
      deadline: null,
      finishedAt: null,
    };
    check(({ world, mode, commands }) => {
      const play = playAll(world, mode, commands);
      for (const language of ['zh-CN', 'en'] as const) {
        const view = runView({ ...frame, mode }, play, { language, now: frame.startedAt });
        expect(JSON.stringify(view)).not.toMatch(/\{\w+\}|\{\{|undefined/);
      }
    });
  });

  it('never keeps what looks like a real identity number', () => {
    check(({ world, mode, commands }) => {
      expect(JSON.stringify(playAll(world, mode, commands).log)).not.toContain('11010519491231002');
    });
  });

  it('folds to the state that the commands led to', () => {
    check(({ world, mode, commands }) => {
      const play = playAll(world, mode, commands);

      expect(foldLog(world, play.log)).toEqual(play.state);
    });
  });
});
