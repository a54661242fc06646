import { OverrideRules } from '../../../contract/assessment/quiz-override.js';
import { QuizSettings } from '../../../contract/assessment/quiz-settings.js';
import { effectiveSettings } from './effective-settings.js';
import { deadlineOf } from './start-rules.js';

const settings = QuizSettings.parse({ passPercent: 60, timeLimitMinutes: 60, closesAt: '2026-06-15T03:00:00.000Z' });
const own = (rules: object) => ({ personId: 'p', rules: OverrideRules.parse(rules) });
const group = (rules: object) => ({ personId: null, rules: OverrideRules.parse(rules) });
const start = new Date('2026-06-15T01:00:00.000Z');

describe('the settings as they hold for one person', () => {
  it.each([
    ['nothing of their own', [], '2026-06-15T02:00:00.000Z'],
    ['minutes more', [own({ extraMinutes: 15 })], '2026-06-15T02:15:00.000Z'],
    ['a factor', [own({ extraFactor: 1.25 })], '2026-06-15T02:15:00.000Z'],
    ['another limit and a factor', [own({ timeLimitMinutes: 40, extraFactor: 1.5 })], '2026-06-15T02:00:00.000Z'],
    ['never beyond the end of the quiz', [own({ extraMinutes: 90 })], '2026-06-15T03:00:00.000Z'],
    [
      'another end of the quiz',
      [own({ extraMinutes: 90, closesAt: '2026-06-15T04:00:00.000Z' })],
      '2026-06-15T03:30:00.000Z',
    ],
    [
      'one’s own before the group’s',
      [group({ extraMinutes: 40 }), own({ extraMinutes: 5 })],
      '2026-06-15T02:05:00.000Z',
    ],
    [
      'the kindest of two groups',
      [group({ extraMinutes: 5 }), group({ extraMinutes: 20 })],
      '2026-06-15T02:20:00.000Z',
    ],
  ])('%s', (_, overrides, deadline) => {
    expect(deadlineOf(effectiveSettings(settings, overrides), start)?.toISOString()).toBe(deadline);
  });

  it('lets what an invigilator gave move the deadline even beyond the end of the quiz', () => {
    expect(deadlineOf(effectiveSettings(settings, [own({ extraMinutes: 90 })]), start, 600)?.toISOString()).toBe(
      '2026-06-15T03:10:00.000Z',
    );
  });

  it('limits no attempts where the quiz does not', () => {
    expect(effectiveSettings(settings, [own({ attempts: 3 })]).attempts).toBeNull();
    expect(effectiveSettings({ ...settings, attempts: 1 }, [own({ attempts: 3 })]).attempts).toBe(3);
  });
});
