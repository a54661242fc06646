import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { RunStartService } from '../run/run-start.service.js';
import { ScenariosService } from '../scenario/scenarios.service.js';
import { RunPulse } from './run-pulse.js';
import type { ShiftPlaceOfRun } from './shift-place.js';

/** Begins the runs of a shift. */
@Injectable()
export class ShiftRunStart {
  constructor(
    private readonly database: Database,
    private readonly scenarios: ScenariosService,
    private readonly starting: RunStartService,
    private readonly pulse: RunPulse,
  ) {}

  /** Call in the transaction that notes the run at its place. */
  async begin(manager: EntityManager, place: ShiftPlaceOfRun): Promise<string> {
    const run = await this.starting.beginInShift(manager, await this.scenarios.get(place.scenarioId), place);
    this.database.afterCommit(() => {
      this.pulse.beat(run);
    });
    return run.id;
  }
}
