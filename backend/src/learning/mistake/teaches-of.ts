import type { ScenarioFile, Teaches } from '../../../contract/sandbox/scenario-file.js';

type Rules = Pick<ScenarioFile, 'criteria' | 'deductions' | 'critical'>;

/** A criterion, a deduction or a critical rule of a scenario, by its code. */
export const ruleOf = ({ criteria, deductions, critical }: Rules, code: string) =>
  [...criteria, ...deductions, ...critical].find((rule) => rule.code === code);

/** What a scenario says teaches one of its rules. */
export const teachesOf = (rules: Rules, code: string): Teaches | undefined => ruleOf(rules, code)?.teaches;
