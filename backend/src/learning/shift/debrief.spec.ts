import type { RefusedBy } from '../../sandbox/engine/event.js';
import { isMissed } from '../../sandbox/grading/missed.js';
import type { Judged } from '../../sandbox/grading/grade.js';
import { bandsOf, type DebriefedRun, meanOf, medianOf, missesOf, refusalsOf } from './debrief.js';

const text = { 'zh-CN': '', en: '' };
const line = (code: string, more: Partial<Judged> = {}): Judged => ({
  ...{ code, kind: 'criterion', title: text, basis: text, expected: text, actual: text, evidence: [], dimensions: [] },
  ...{ points: 20, earned: 20, holds: true, guide: null, text: null, ...more },
});
const run = (personId: string, lines: Judged[], refusals: string[] = []): DebriefedRun => ({
  ...{ runId: `run-${personId}`, personId, scenarioId: 's3', score: 0, lines },
  refusals: refusals.map((rule): RefusedBy => ({ rule, text, basis: null })),
});

describe('the debrief of a shift', () => {
  it.each<[string, Partial<Judged>, boolean | undefined]>([
    ['a criterion earned', {}, false],
    ['a criterion earned in part', { earned: 10 }, true],
    ['a criterion lost', { earned: 0, holds: false }, true],
    ['one that a person has to judge', { earned: null }, undefined],
    ['a deduction that happened', { kind: 'deduction', points: 0, earned: -10, holds: true }, true],
    ['a deduction that did not', { kind: 'deduction', points: 0, earned: 0, holds: false }, false],
    ['a critical rule broken', { kind: 'critical', points: 0, earned: 0, holds: true }, true],
    ['a hint', { kind: 'hint', points: 0, earned: -2, holds: true }, undefined],
  ])('counts %s', (_what, more, missed) => {
    expect(isMissed(line('c1', more))).toBe(missed);
  });

  it('puts what most missed first, the heavier of two alike, and leaves out what nobody missed', () => {
    const lost = { earned: 0, holds: false };
    const runs = [
      run('a', [line('c1'), line('c2', lost), line('c3', { ...lost, points: 30 })]),
      run('b', [line('c1'), line('c2', lost), line('c3')]),
      run('c', [line('c1'), line('c2'), line('c4', lost)]),
    ];

    expect(missesOf(runs).map(({ line: { code }, missed, judged }) => [code, missed.length, judged])).toEqual([
      ['c2', 2, 3],
      ['c3', 1, 2],
      ['c4', 1, 1],
    ]);
  });

  it('counts refusals by rule, in times and in people', () => {
    const runs = [run('a', [], ['one', 'two', 'one']), run('b', [], ['one'])];

    expect(refusalsOf(runs).map(({ refusal, times, people }) => [refusal.rule, times, people])).toEqual([
      ['one', 3, 2],
      ['two', 1, 1],
    ]);
  });

  it('counts each score in one band', () => {
    const scores = [0, 59, 59.5, 60, 69, 70, 85, 89.9, 90, 100];

    expect(bandsOf(scores).map(({ runs }) => runs)).toEqual([3, 2, 1, 2, 2]);
    expect([meanOf([50, 75]), medianOf([50, 75]), medianOf([1, 2, 9])]).toEqual([62.5, 62.5, 2]);
    expect([meanOf([]), medianOf([])]).toEqual([null, null]);
  });
});
