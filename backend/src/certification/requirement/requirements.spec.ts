import * as fc from 'fast-check';
import type { Requirements, SingleRequirement } from '../../../contract/certification/program.js';
import { propertyRuns } from '../../platform/testing/property-runs.js';
import { missingCountInWords, missingInWords, needInWords } from './requirement-words.js';
import { type Evidence, evaluate, subjectIdOf } from './requirements.js';

const text = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const course: SingleRequirement = { kind: 'course', course: 'A03', key: 'course', title: text('课程', 'Course') };
const quiz: SingleRequirement = { kind: 'quiz', quiz: 'a03', mark: 60, key: 'quiz', title: text('测验', 'Quiz') };
const scenario: SingleRequirement = {
  kind: 'scenario',
  scenario: 'S03',
  mode: 'exam',
  score: 60,
  allowsCriticalFailure: false,
  key: 'scenario',
  title: text('情景', 'Scenario'),
};
const allThree: Requirements = { need: 'all', parts: [course, quiz, scenario] };

const evidence = (requirement: SingleRequirement, on: string, more: Partial<Evidence> = {}): Evidence => ({
  id: `${requirement.key} ${on}`,
  kind: requirement.kind,
  subjectId: subjectIdOf(requirement),
  on,
  score: requirement === course ? null : 80,
  mode: requirement === scenario ? 'exam' : null,
  hasCriticalFailure: false,
  ...more,
});

describe('requirements', () => {
  it('are met on the day of the last thing that was missing', () => {
    const done = [evidence(scenario, '2026-03-09'), evidence(course, '2026-03-01'), evidence(quiz, '2026-03-05')];

    expect(evaluate(allThree, done, '2026-04-01').metOn).toBe('2026-03-09');
    expect(evaluate(allThree, done, '2026-03-08').metOn).toBeNull();
  });

  it.each([
    ['a mark just reached', evidence(quiz, '2026-03-01', { score: 60 }), quiz, true],
    ['a mark just missed', evidence(quiz, '2026-03-01', { score: 59.9 }), quiz, false],
    ['another quiz', evidence(quiz, '2026-03-01', { subjectId: subjectIdOf({ ...quiz, quiz: 'b02' }) }), quiz, false],
    ['a scenario that was only practised', evidence(scenario, '2026-03-01', { mode: 'practice' }), scenario, false],
    [
      'a scenario with a critical failure',
      evidence(scenario, '2026-03-01', { hasCriticalFailure: true }),
      scenario,
      false,
    ],
    ['a scenario passed', evidence(scenario, '2026-03-01'), scenario, true],
  ])('judges %s', (_what, item, requirement, isMet) => {
    const { metOn } = evaluate({ need: 'all', parts: [requirement] }, [item], '2026-06-01');

    expect(metOn !== null).toBe(isMet);
  });

  it('count the first result that was good enough, and keep a later worse one from undoing it', () => {
    const tries = [
      evidence(quiz, '2026-03-01', { score: 40 }),
      evidence(quiz, '2026-03-03', { score: 75 }),
      evidence(quiz, '2026-03-09', { score: 20 }),
    ];

    const { metOn, results } = evaluate({ need: 'all', parts: [quiz] }, tries, '2026-06-01');

    expect(metOn).toBe('2026-03-03');
    expect(results[0]?.evidence?.score).toBe(75);
  });

  it('let evidence grow too old', () => {
    const recent: Requirements = { need: 'all', parts: [{ ...quiz, maximumAgeDays: 30 }] };
    const done = [evidence(quiz, '2026-03-01')];

    expect(evaluate(recent, done, '2026-03-31').metOn).toBe('2026-03-01');
    expect(evaluate(recent, done, '2026-04-01').metOn).toBeNull();
  });

  it('compose: so many of several, or enough points', () => {
    const done = [evidence(course, '2026-03-01'), evidence(scenario, '2026-03-09')];
    const worth = { need: { points: 5 }, parts: [{ ...course, points: 2 }, quiz, { ...scenario, points: 3 }] };
    const nested: Requirements = {
      need: 'all',
      parts: [
        course,
        { kind: 'group', key: 'one', title: text('其一', 'One'), need: { atLeast: 1 }, parts: [quiz, scenario] },
      ],
    };

    expect(evaluate({ need: { atLeast: 2 }, parts: [course, quiz, scenario] }, done, '2026-06-01').metOn).toBe(
      '2026-03-09',
    );
    expect(evaluate({ need: { atLeast: 3 }, parts: [course, quiz, scenario] }, done, '2026-06-01').metOn).toBeNull();
    expect(evaluate(worth, done, '2026-06-01').metOn).toBe('2026-03-09');
    expect(evaluate({ ...worth, need: { points: 6 } }, done, '2026-06-01').metOn).toBeNull();
    expect(evaluate(nested, done, '2026-06-01').metOn).toBe('2026-03-09');
  });

  it('say in words what is asked for and what is missing', () => {
    const tries = [
      evidence(quiz, '2026-03-01', { score: 52.5 }),
      evidence(scenario, '2026-03-02', { hasCriticalFailure: true }),
    ];

    const { results } = evaluate(allThree, tries, '2026-06-01');

    expect(results.map((result) => missingInWords(result, 'zh-CN'))).toEqual([
      '还没有学完',
      '最好成绩 52.5 分，还差 7.5 分',
      '2026年3月2日出现一票否决，须重新完成',
    ]);
    expect(results.map((result) => missingInWords(result, 'en'))).toEqual([
      'Not yet completed',
      'Best result 52.5 of 100, 7.5 short',
      'There was a critical failure on 2 March 2026; do it again',
    ]);
    expect(missingCountInWords(results, 'zh-CN')).toBe('还缺 3 项：课程、测验、情景');
    expect(needInWords(scenario, 'en')).toBe('Reach 60 of 100 in exam mode, without a critical failure');
  });

  it('never lose by more evidence', () => {
    const item = fc.record({
      requirement: fc.constantFrom(course, quiz, scenario),
      day: fc.integer({ min: 1, max: 28 }),
      score: fc.integer({ min: 0, max: 100 }),
    });
    const made = (items: { requirement: SingleRequirement; day: number; score: number }[]) =>
      items.map(({ requirement, day, score }) =>
        evidence(requirement, `2026-03-${String(day).padStart(2, '0')}`, { score }),
      );

    fc.assert(
      fc.property(fc.array(item), fc.array(item), (some, more) => {
        const before = evaluate(allThree, made(some), '2026-04-01').metOn;
        const after = evaluate(allThree, made([...some, ...more]), '2026-04-01').metOn;

        if (before !== null) expect(after !== null && after <= before).toBe(true);
      }),
      { numRuns: propertyRuns },
    );
  });
});
