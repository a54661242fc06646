import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SingleRequirement } from '../../../contract/certification/program.js';
import { addDays, type IsoDay } from '../../law/deadline/iso-day.js';
import { Clock } from '../../platform/clock.js';
import { contentId } from '../../platform/database/ids.js';
import { Award } from '../award/award.entity.js';
import { AwardingService } from '../award/awarding.service.js';
import { nextPeriod, standingOn } from '../dates/history.js';
import type { KnownProgram } from '../program/programs.service.js';
import { singleRequirements, subjectIdOf } from '../requirement/requirements.js';
import { EvidenceRow } from '../standing/evidence.entity.js';
import { HistoriesService } from '../standing/histories.service.js';
import { StandingEvent } from '../standing/standing-event.entity.js';
import type { DemoHistoryFile, DemoPerson } from './demo-history.content.js';

/** How many days before the win each kind of requirement was met. */
const LEAD_DAYS: Record<SingleRequirement['kind'], number> = { course: 9, quiz: 3, scenario: 0, 'skill-exam': 0 };

/** Writes the records of the demo's people as they would have come about. */
@Injectable()
export class DemoRecords {
  constructor(
    private readonly clock: Clock,
    private readonly awarding: AwardingService,
    private readonly histories: HistoriesService,
  ) {}

  async write(manager: EntityManager, program: KnownProgram, { people, revokedBy }: DemoHistoryFile): Promise<void> {
    const ago = (days: number) => addDays(this.clock.today(), -days);
    const all = Object.entries(people).map(([username, person]) => ({
      username,
      personId: contentId('person', username),
      person,
    }));
    // In the order of the days, so that the numbers of the awards run with them.
    const wins = all
      .flatMap(({ person, ...who }) => person.won.map((days) => ({ ...who, wonOn: ago(days) })))
      .sort((one, other) => (one.wonOn < other.wonOn ? -1 : 1));
    for (const win of wins) await this.win(manager, program, win);
    for (const { username, personId, person } of all) {
      const did = person.did.map(({ kind, daysAgo, score, criticalFailure }) => ({
        ...evidenceRow(program, { username, personId, kind, on: ago(daysAgo) }),
        ...(score !== undefined && { score }),
        hasCriticalFailure: criticalFailure,
      }));
      if (did.length > 0) await manager.insert(EvidenceRow, did);
      await this.disturb(manager, { personId, programId: program.id, person, revokedBy });
    }
  }

  private async win(manager: EntityManager, program: KnownProgram, { username, personId, wonOn }: Win): Promise<void> {
    const requirements = singleRequirements(program.definition.requirements);
    const evidence = requirements.map(({ kind }) =>
      evidenceRow(program, { username, personId, kind, on: addDays(wonOn, -LEAD_DAYS[kind]) }),
    );
    await manager.insert(EvidenceRow, evidence);
    const records = await this.histories.of(manager, [personId]);
    const history = records.historyOf(personId, program) ?? { assignedOn: null, events: [] };
    const period = nextPeriod(program.rules, standingOn(program.rules, history, wonOn), wonOn);
    if (!period) throw new Error(`${username} cannot have won anything on ${wonOn}: the renewal was not open`);
    const transcript = evidence.map(({ id, score, onDay }, index) => ({
      evidenceId: id,
      title: requirements[index]?.title ?? program.definition.title,
      on: onDay,
      score,
    }));
    await this.awarding.issue(manager, { personId, program, period, transcript }, new Date(`${wonOn}T02:00:00.000Z`));
  }

  private async disturb(
    manager: EntityManager,
    { personId, programId, person, revokedBy }: Disturbance,
  ): Promise<void> {
    const ago = (days: number) => addDays(this.clock.today(), -days);
    if (person.suspended) {
      const { daysAgo, reason } = person.suspended;
      const id = contentId('standing-event', `${personId} suspended`);
      const event = {
        id,
        personId,
        programId,
        type: 'suspended' as const,
        onDay: ago(daysAgo),
        untilDay: null,
        reason,
        createdAt: this.clock.now(),
      };
      await manager.insert(StandingEvent, event);
    }
    if (person.revoked) {
      const { daysAgo, reason } = person.revoked;
      const revocation = {
        revokedOn: ago(daysAgo),
        revokedBy: contentId('person', revokedBy),
        revocationReason: reason,
      };
      await manager.update(Award, { personId, programId }, revocation);
    }
  }
}

interface Win {
  username: string;
  personId: string;
  wonOn: IsoDay;
}

interface Disturbance {
  personId: string;
  programId: string;
  person: DemoPerson;
  revokedBy: string;
}

type Deed = Omit<Win, 'wonOn'> & { kind: SingleRequirement['kind']; on: IsoDay };

function evidenceRow(program: KnownProgram, { username, personId, kind, on }: Deed): EvidenceRow {
  const requirement = singleRequirements(program.definition.requirements).find((one) => one.kind === kind);
  if (!requirement) throw new Error(`The program asks for no ${kind}`);
  const id = contentId('evidence', `${username} ${kind} ${on}`);
  return {
    id,
    personId,
    kind,
    subjectId: subjectIdOf(requirement),
    sourceId: id,
    onDay: on,
    score: kind === 'course' ? null : scoreOf(id),
    mode: kind === 'scenario' ? 'exam' : null,
    hasCriticalFailure: false,
  };
}

/** From 64 to 98, by the letters of the id. */
const scoreOf = (id: string): number => 64 + (Number.parseInt(id.slice(0, 6), 16) % 35);
