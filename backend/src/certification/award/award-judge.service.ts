import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { IsoDay } from '../../law/deadline/iso-day.js';
import { standingOn } from '../dates/history.js';
import { statusOn } from '../dates/status.js';
import { ProgramsService } from '../program/programs.service.js';
import { HistoriesService, type Records } from '../standing/histories.service.js';
import type { Award } from './award.entity.js';
import { awardState } from './award-state.js';
import type { JudgedAward } from './award-views.js';

/** Says what awards are worth on a day: straight from the history, so that it is never behind. */
@Injectable()
export class AwardJudge {
  constructor(
    private readonly programs: ProgramsService,
    private readonly histories: HistoriesService,
  ) {}

  /** All awards of a person, the newest first. */
  async ofPerson(manager: EntityManager, personId: string, on: IsoDay): Promise<JudgedAward[]> {
    const records = await this.histories.of(manager, [personId]);
    const programs = await this.programs.all();
    const awards = programs.flatMap((program) => records.awardsOf(personId, program.id));
    const judged = await Promise.all(awards.map((award) => this.judge(records, award, on)));
    return judged.sort((one, other) => (one.award.validFrom > other.award.validFrom ? -1 : 1));
  }

  async one(manager: EntityManager, award: Award, on: IsoDay): Promise<JudgedAward> {
    return this.judge(await this.histories.of(manager, [award.personId]), award, on);
  }

  private async judge(records: Records, award: Award, on: IsoDay): Promise<JudgedAward> {
    const { personId, programId, validFrom } = award;
    const program = await this.programs.get(programId);
    const history = records.historyOf(personId, program) ?? { assignedOn: null, events: [] };
    const { status, why } = statusOn(program.rules, history, on);
    const later = records.awardsOf(personId, programId).filter((other) => other.validFrom > validFrom);
    const state = awardState({ ...award, status, isFollowed: later.length > 0 }, on);
    const { suspensions } = standingOn(program.rules, history, on);
    const since =
      why.code === 'suspended' ? why.on : (suspensions.findLast(({ liftedOn }) => liftedOn === null)?.from ?? null);
    return {
      award,
      state,
      suspendedSince: state === 'suspended' ? since : null,
      supersededBy: later[0]?.number ?? null,
    };
  }
}
