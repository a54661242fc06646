import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { both } from '../engine/text.js';
import { AuthoredScenarios } from './authored-scenarios.service.js';
import type { CheckFault } from './check-fault.js';
import { ScenarioChecks, type TextCheck } from './scenario-checks.service.js';
import { ScenarioDraft } from './scenario-draft.entity.js';

/** The proof of what is written for a certain scenario. */
@Injectable()
export class ScenarioProofs {
  constructor(
    private readonly database: Database,
    private readonly authored: AuthoredScenarios,
    private readonly checks: ScenarioChecks,
  ) {}

  /** Of any text. If it is the saved draft of the scenario, the outcome is noted, so that the list can show it. */
  async of(text: string, scenarioId: string | undefined, signal?: AbortSignal): Promise<TextCheck> {
    if (scenarioId === undefined) return this.checks.check(text, signal);
    const { code } = await this.authored.one(scenarioId);
    const check = withCode(await this.checks.check(text, signal), code);
    await this.note(scenarioId, check);
    return check;
  }

  private async note(scenarioId: string, { hash, faults }: TextCheck): Promise<void> {
    await this.database.tx((manager) =>
      manager.update(ScenarioDraft, { id: scenarioId, textHash: hash }, { proof: { hash, faults: faults.length } }),
    );
  }
}

/** A scenario keeps its code for ever: lessons, certificates and results name it. */
function withCode(check: TextCheck, code: string): TextCheck {
  const written = check.parsed?.value.code;
  if (written === undefined || written === code) return check;
  const fault: CheckFault = {
    line: check.parsed?.lineOf(['code']) ?? 1,
    path: ['code'],
    words: both(`编号应当是 ${code}，不能改`, `the code must stay ${code}`),
  };
  return { ...check, faults: [fault, ...check.faults] };
}
