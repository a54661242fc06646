import type { Rule } from '../../../contract/sandbox/rule.js';
import { begin, playReference } from '../engine/play.js';
import { after, worldOf, type Brief } from '../testing/scripts.js';
import { figuresOf } from './figures.js';
import { grade } from './grade.js';
import { judge } from './judge.js';
import { verdictOf } from './verdict.js';

const verify: Brief = { type: 'identity.verify', subject: 'applicant', method: 'share' };
const photo: Brief = { type: 'material.check', material: 'M2', verdict: 'mismatch', note: '' };
const receipt: Brief = { type: 'receipt.issue' };
const nextDay: Brief = { type: 'clock.next_day' };
const blank: Brief = { type: 'share.query', subject: 'applicant', resource: 'DS-07', fields: ['status'], purpose: '' };
const notify: Brief = {
  type: 'correction.notify',
  items: [
    { material: 'M2', problem: '蓝底', howToFix: '本窗口免费重拍' },
    { material: 'M3', problem: '到期', howToFix: '' },
  ],
};

describe('the rule types', () => {
  const world = worldOf('S03');
  const judged = (rule: Rule, briefs: Brief[]) => {
    const { log, state } = after(world, briefs);
    return judge(rule, { world, events: log, state });
  };
  const verified = { event: 'identity.verify', where: {}, outcome: 'done' as const };
  const received = { ...verified, event: 'receipt.issue' };
  const queried = { ...verified, event: 'share.query', where: { resource: 'DS-07' } };
  const notified = { ...verified, event: 'correction.notify' };

  it.each<[string, Rule, Brief[], number]>([
    ['must: met', { must: verified }, [verify], 1],
    ['must: not met', { must: received }, [verify], 0],
    ['must: a refused attempt does not count', { must: queried }, [blank], 0],
    ['must: unless the rule reads attempts', { must: { ...queried, outcome: 'refused' } }, [blank], 1],
    ['must: refused by that rule', { must: { ...queried, refusedBy: 'query-needs-purpose' } }, [blank], 1],
    ['must: refused by another', { must: { ...queried, refusedBy: 'query-off-list' } }, [blank], 0],
    ['never: met', { never: received }, [verify], 1],
    ['never: not met', { never: verified }, [verify], 0],
    ['before: in order', { before: { first: verified, then: received } }, [verify, receipt], 1],
    ['before: only the first', { before: { first: verified, then: received } }, [verify], 0],
    [
      'set_eq: exactly',
      { set_eq: { of: notified, field: 'items.material', values: ['M3', 'M2'] } },
      [verify, receipt, notify],
      1,
    ],
    [
      'set_eq: too much',
      { set_eq: { of: notified, field: 'items.material', values: ['M2'] } },
      [verify, receipt, notify],
      0,
    ],
    [
      'each: half of them',
      { each: { of: notified, list: 'items', has: { howToFix: { minLength: 6 } } } },
      [verify, receipt, notify],
      0.5,
    ],
    [
      'within: the same day',
      { within: { event: received, after: verified, length: 0, unit: 'working' } },
      [verify, receipt],
      1,
    ],
    [
      'within: the next day',
      { within: { event: received, after: verified, length: 0, unit: 'working' } },
      [verify, nextDay, receipt],
      0,
    ],
    [
      'within: one working day',
      { within: { event: received, after: verified, length: 1, unit: 'working' } },
      [verify, nextDay, receipt],
      1,
    ],
    ['count_max', { count_max: { of: verified, max: 1 } }, [verify, verify], 0],
    [
      'doc_has: all parts',
      { doc_has: { document: 'REC', parts: ['number', 'contact', 'seal'] } },
      [verify, receipt],
      1,
    ],
    ['doc_has: no document', { doc_has: { document: 'SGZ', parts: ['number'] } }, [verify, receipt], 0],
    ['value_eq', { value_eq: { field: 'receivedOn', value: '2026-06-15' } }, [verify, receipt], 1],
    ['all: half of them', { all: [{ must: verified }, { must: received }] }, [verify], 0.5],
    ['any', { any: [{ must: verified }, { must: received }] }, [verify], 1],
  ])('%s', (_, rule, briefs, share) => {
    expect(judged(rule, briefs).share).toBe(share);
  });

  it('cites the events it rests on', () => {
    expect(judged({ before: { first: verified, then: received } }, [verify, receipt]).evidence).toEqual([6, 7]);
  });
});

describe('a finding', () => {
  it('names the papers that a notice asked for', () => {
    const world = worldOf('S03');
    const { log, state } = after(world, [verify, receipt, notify]);
    const notified = { event: 'correction.notify', where: {}, outcome: 'done' as const };

    const { actual } = judge(
      { set_eq: { of: notified, field: 'items.material', values: [] } },
      { world, events: log, state },
    );

    expect(actual).toEqual({ 'zh-CN': '本人相片、居住地住址证明', en: 'Photo, Proof of address' });
  });
});

describe('a grade', () => {
  const world = worldOf('S03');

  it('gives nothing for doing nothing', () => {
    expect(grade(world, begin(world).log)).toMatchObject({ score: 0, critical: false });
    expect(grade(worldOf('S03', 'B'), begin(worldOf('S03', 'B')).log)).toMatchObject({ score: 0 });
  });

  it('keeps what half a run has earned', () => {
    expect(grade(world, after(world, [verify, photo]).log)).toMatchObject({ score: 10 });
  });

  it('never falls below zero', () => {
    const offList: Brief = { ...blank, resource: 'DS-05', purpose: '看看婚姻情况' };

    expect(grade(world, after(world, [offList, { type: 'hint.take', hint: 'h1' }]).log)).toMatchObject({
      score: 0,
      deducted: 10,
      hintCost: 2,
    });
  });

  it('fails a run by a critical rule and still shows what was earned', () => {
    const graded = grade(
      world,
      after(world, [
        verify,
        photo,
        receipt,
        { type: 'reject.jurisdiction', reason: '不符合条件', competentBody: '派出所' },
      ]).log,
    );

    expect(graded).toMatchObject({ score: 10, critical: true });
    expect(verdictOf(graded, 60)).toMatchObject({ passed: false, code: 'critical' });
  });

  it('forgets what was taken back, and charges for hints all the same', () => {
    const taken = after(world, [{ type: 'hint.take', hint: 'h1' }, verify, photo, { type: 'run.rewind', to: 4 }]);

    expect(grade(world, taken.log)).toMatchObject({ score: 0, hintCost: 2 });
  });

  it('waits with the points of a text until a person has judged it', () => {
    const s01 = worldOf('S01');
    const graded = grade(s01, playReference(s01).log);

    expect(graded).toMatchObject({ score: 80, judged: 80, pending: 20 });
    expect(graded.lines.find(({ code }) => code === 'c6')).toMatchObject({
      earned: null,
      guide: expect.arrayContaining([expect.anything()]),
    });
    expect(verdictOf(graded, 60)).toMatchObject({ passed: true, code: 'excellent' });
  });

  it('sees all five dimensions', () => {
    const { dimensions } = grade(world, playReference(world).log);

    expect(dimensions).toEqual({ lawfulness: 100, timeliness: 100, privacy: 100, accuracy: 100, service: 100 });
  });
});

describe('the figures of a run', () => {
  it('count commands, working days, trips and queries', () => {
    const world = worldOf('S03');
    const { log, state } = playReference(world);

    expect(figuresOf(world, log, state)).toMatchObject({
      commands: 13,
      workingDays: 2,
      trips: 2,
      askedTwice: 0,
      queriesUsed: 3,
      queriesMade: 3,
    });
  });
});

describe('what a rule found', () => {
  it.each(['S12', 'S15', 'S17'])('is told in words, not in the codes of the file: %s', (code) => {
    const world = worldOf(code);

    const told = grade(world, playReference(world).log).lines.map(({ actual }) => actual['zh-CN']);

    expect(told.filter((words) => /^[a-zA-Z]+(、[a-zA-Z]+)*(；|$)/.test(words))).toEqual([]);
  });
});
