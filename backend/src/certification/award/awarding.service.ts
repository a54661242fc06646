import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, dayOf } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import { Events } from '../../platform/events.js';
import { Live } from '../../platform/live/live.js';
import type { IsoDay } from '../../law/deadline/iso-day.js';
import { StaffRecordsService } from '../assignment/staff-records.service.js';
import { nextPeriod, type Period, type Standing, standingOn } from '../dates/history.js';
import { latest } from '../dates/validity.js';
import { Program } from '../program/program.entity.js';
import { type KnownProgram, ProgramsService } from '../program/programs.service.js';
import { evaluate, type Evidence, type RequirementResult } from '../requirement/requirements.js';
import { HistoriesService, type Records } from '../standing/histories.service.js';
import { Award, type TranscriptLine } from './award.entity.js';
import { AwardIssued } from './award.events.js';
import { awardNumber, newCode, newSalt, transcriptHash } from './award-identity.js';

/** What a person has won: the day, the period that it starts, and what it was won by. */
interface Win {
  personId: string;
  program: KnownProgram;
  period: Period;
  transcript: TranscriptLine[];
}

/** Sees whether somebody has everything that a program asks for, and then issues the award. */
@Injectable()
export class AwardingService {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly events: Events,
    private readonly live: Live,
    private readonly programs: ProgramsService,
    private readonly histories: HistoriesService,
    private readonly staff: StaffRecordsService,
  ) {}

  /**
   * Call in the transaction that noted new evidence about a course, quiz or scenario. Answers whether any program asks
   * for it at all.
   */
  async consider(manager: EntityManager, personId: string, subjectId: string): Promise<boolean> {
    const concerned = (await this.programs.all()).filter(({ subjectIds }) => subjectIds.has(subjectId));
    if (concerned.length === 0) return false;
    const records = await this.histories.of(manager, [personId]);
    for (const program of concerned) {
      const win = this.winOf(records, personId, program);
      if (win) await this.issue(manager, win);
    }
    return true;
  }

  /** Issues the award of a win; also the way in which history is loaded. */
  async issue(
    manager: EntityManager,
    { personId, program, period, transcript }: Win,
    issuedAt = this.clock.now(),
  ): Promise<Award> {
    const { definition, id: programId } = program;
    await manager.increment(Program, { id: programId }, 'awardsIssued', 1);
    const { awardsIssued } = await manager.findOneByOrFail(Program, { id: programId });
    const { wonOn, validFrom, lastDay } = period;
    const number = awardNumber(definition.code, dayOf(issuedAt), awardsIssued);
    const salt = newSalt();
    const { title, track, level, issuer, signatory, hours } = definition;
    const award: Award = {
      id: newId(),
      number,
      code: newCode(),
      personId,
      programId,
      holder: (await this.staff.nameOf(manager, personId)) ?? '',
      texts: { title, track, level, issuer, signatory, hours },
      wonOn,
      validFrom,
      lastDay,
      transcript,
      score: meanScore(transcript),
      transcriptHash: transcriptHash({ number, personId, programId, validFrom, lastDay, transcript }, salt),
      salt,
      issuedAt,
      revokedOn: null,
      revokedBy: null,
      revocationReason: null,
    };
    await manager.insert(Award, award);
    await this.events.publish(AwardIssued, { awardId: award.id, personId, programId, at: issuedAt.toISOString() });
    this.database.afterCommit(() => this.live.tell([personId], { topic: 'award', id: award.id }));
    return award;
  }

  private winOf(records: Records, personId: string, program: KnownProgram): Win | undefined {
    const history = records.historyOf(personId, program) ?? { assignedOn: null, events: [] };
    const all = records.evidenceOf(personId, program);
    const on = all.reduce((day, item) => latest(day, item.on), this.clock.today());
    const standing = standingOn(program.rules, history, on);
    const evidence = ofThisCycle(all, standing, records.awardsOf(personId, program.id));
    const { metOn, results } = evaluate(program.definition.requirements, evidence, on);
    const period = metOn === null ? undefined : nextPeriod(program.rules, standing, metOn);
    return period && { personId, program, period, transcript: transcriptOf(results) };
  }
}

/** A renewal starts clean: what won an earlier award, or was done before the window opened, does not count again. */
export function ofThisCycle(evidence: readonly Evidence[], standing: Standing, awards: readonly Award[]): Evidence[] {
  const used = new Set(awards.flatMap(({ transcript }) => transcript.map(({ evidenceId }) => evidenceId)));
  const start = cycleStart(standing);
  return evidence.filter(({ id, on }) => !used.has(id) && on >= start);
}

function cycleStart({ periods }: Standing): IsoDay {
  const last = periods.at(-1);
  return last ? (last.revokedOn ?? last.opensOn) : '';
}

function transcriptOf(results: readonly RequirementResult[]): TranscriptLine[] {
  return results.flatMap(({ requirement, metOn, evidence }) =>
    metOn !== null && evidence
      ? [{ evidenceId: evidence.id, title: requirement.title, on: evidence.on, score: evidence.score }]
      : [],
  );
}

function meanScore(transcript: readonly TranscriptLine[]): number | null {
  const scores = transcript.map(({ score }) => score).filter((score) => score !== null);
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
