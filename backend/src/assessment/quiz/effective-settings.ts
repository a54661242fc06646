import type { OverrideRules } from '../../../contract/assessment/quiz-override.js';
import type { QuizSettings } from '../../../contract/assessment/quiz-settings.js';

/** The settings as they hold for one person, with the extra time that the rules of their own give. */
export interface PersonalSettings extends QuizSettings {
  extraMinutes: number;
}

export interface OverrideOf {
  personId: string | null;
  rules: OverrideRules;
}

/**
 * The quiz's settings under the rules of a person's own. What is written for the person goes before what is written for a
 * group; of several groups the kindest holds.
 */
export function effectiveSettings(settings: QuizSettings, overrides: readonly OverrideOf[]): PersonalSettings {
  const [own] = overrides.filter(({ personId }) => personId !== null);
  const groups = overrides.filter(({ personId }) => personId === null).map(({ rules }) => rules);
  const pick = <K extends keyof OverrideRules>(
    field: K,
    kindest: (values: NonNullable<OverrideRules[K]>[]) => unknown,
  ) => {
    const value = own?.rules[field];
    if (value !== null && value !== undefined) return value;
    const values = groups.flatMap((rules) => rules[field] ?? []) as NonNullable<OverrideRules[K]>[];
    return values.length > 0 ? (kindest(values) as NonNullable<OverrideRules[K]>) : null;
  };
  const most = (values: number[]): number => Math.max(...values);
  const timeLimitMinutes = pick('timeLimitMinutes', most) ?? settings.timeLimitMinutes;
  const factor = pick('extraFactor', most) ?? 1;
  return {
    ...settings,
    opensAt: pick('opensAt', (values) => values.toSorted()[0]) ?? settings.opensAt,
    closesAt: pick('closesAt', (values) => values.toSorted().at(-1)) ?? settings.closesAt,
    timeLimitMinutes,
    attempts: settings.attempts === null ? null : (pick('attempts', most) ?? settings.attempts),
    extraMinutes: (pick('extraMinutes', most) ?? 0) + (timeLimitMinutes ?? 0) * (factor - 1),
  };
}
