import type { ScenarioFile, Teaches } from '../../../contract/sandbox/scenario-file.js';

/** Every rule of a scenario that names what teaches it, with the place where it says so. */
export function teachingIn(scenario: ScenarioFile): { path: PropertyKey[]; code: string; teaches: Teaches }[] {
  return (['criteria', 'deductions', 'critical'] as const).flatMap((part) =>
    scenario[part].flatMap(({ code, teaches }, at) =>
      teaches ? [{ path: [part, at, 'teaches'], code, teaches }] : [],
    ),
  );
}
