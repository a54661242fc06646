import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Assignment } from '../assignment/assignment.entity.js';
import { Award } from '../award/award.entity.js';
import type { History, HistoryEvent } from '../dates/history.js';
import type { KnownProgram } from '../program/programs.service.js';
import type { Evidence } from '../requirement/requirements.js';
import { EvidenceRow } from './evidence.entity.js';
import { StandingEvent } from './standing-event.entity.js';

/** Everything on record about some people, across programs. */
export class Records {
  constructor(
    private readonly assignments: Map<string, Assignment[]>,
    private readonly awards: Map<string, Award[]>,
    private readonly events: Map<string, StandingEvent[]>,
    private readonly evidence: Map<string, EvidenceRow[]>,
  ) {}

  /** Null where the program and the person have nothing to do with each other. */
  historyOf(personId: string, program: KnownProgram): History | null {
    const isOurs = ({ programId }: { programId: string }) => programId === program.id;
    const assignments = (this.assignments.get(personId) ?? []).filter(isOurs);
    const awards = this.awardsOf(personId, program.id);
    const others = (this.events.get(personId) ?? []).filter(isOurs);
    if (assignments.length + awards.length + others.length === 0) return null;
    const started = this.evidenceOf(personId, program).map(({ on }): HistoryEvent => ({ type: 'started', on }));
    const events = [
      ...assignments.flatMap(assignmentEvents),
      ...started,
      ...awards.flatMap(awardEvents),
      ...others.map(({ type, onDay, untilDay }): HistoryEvent => ({
        type,
        on: onDay,
        ...(untilDay && { until: untilDay }),
      })),
    ];
    return { assignedOn: null, events };
  }

  /** In the order in which they were won. */
  awardsOf(personId: string, programId: string): Award[] {
    return (this.awards.get(personId) ?? []).filter((award) => award.programId === programId);
  }

  /** What the person did that the program's requirements are about. */
  evidenceOf(personId: string, { subjectIds }: KnownProgram): Evidence[] {
    return (this.evidence.get(personId) ?? [])
      .filter(({ subjectId }) => subjectIds.has(subjectId))
      .map(({ id, kind, subjectId, onDay, score, mode, hasCriticalFailure }) => ({
        id,
        kind,
        subjectId,
        on: onDay,
        score,
        mode,
        hasCriticalFailure,
      }));
  }
}

/** Reads what is on record, for many people at once. */
@Injectable()
export class HistoriesService {
  async of(manager: EntityManager, personIds: readonly string[]): Promise<Records> {
    const where = { personId: In([...personIds]) };
    // One after the other: inside a transaction all of them share one connection.
    const assignments = await manager.find(Assignment, { where, order: { assignedOn: 'ASC' } });
    const awards = await manager.find(Award, { where, order: { wonOn: 'ASC', number: 'ASC' } });
    const events = await manager.find(StandingEvent, { where, order: { onDay: 'ASC', id: 'ASC' } });
    const evidence = await manager.find(EvidenceRow, { where, order: { onDay: 'ASC', id: 'ASC' } });
    return new Records(byPerson(assignments), byPerson(awards), byPerson(events), byPerson(evidence));
  }
}

const byPerson = <Row extends { personId: string }>(rows: Row[]) => Map.groupBy(rows, ({ personId }) => personId);

function assignmentEvents({ assignedOn, endedOn, because }: Assignment): HistoryEvent[] {
  const assigned: HistoryEvent = { type: 'assigned', on: assignedOn, because };
  return endedOn === null ? [assigned] : [assigned, { type: 'left-rule', on: endedOn }];
}

function awardEvents({ wonOn, validFrom, lastDay, revokedOn }: Award): HistoryEvent[] {
  const won: HistoryEvent = { type: 'won', on: wonOn, awarded: { validFrom, lastDay } };
  return revokedOn === null ? [won] : [won, { type: 'revoked', on: revokedOn }];
}
