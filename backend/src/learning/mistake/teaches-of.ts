import type { ScenarioFile, Teaches } from '../../../contract/sandbox/scenario-file.js';

/** What a scenario says teaches one of its rules. */
export const teachesOf = (
  { criteria, deductions, critical }: Pick<ScenarioFile, 'criteria' | 'deductions' | 'critical'>,
  code: string,
): Teaches | undefined => [...criteria, ...deductions, ...critical].find((rule) => rule.code === code)?.teaches;
