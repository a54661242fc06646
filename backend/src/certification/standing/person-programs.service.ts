import { Injectable } from '@nestjs/common';
import type { PersonPrograms, RequirementState } from '../../../contract/certification/status.js';
import type { Language } from '../../../contract/common.js';
import { AppointmentsService } from '../../identity/person/appointments.service.js';
import { PeopleService } from '../../identity/person/people.service.js';
import type { IsoDay } from '../../law/deadline/iso-day.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { ofThisCycle } from '../award/awarding.service.js';
import { type History, standingOn } from '../dates/history.js';
import { statusOn } from '../dates/status.js';
import { timeline } from '../dates/timeline.js';
import { whyInWords } from '../dates/why.js';
import { type KnownProgram, ProgramsService } from '../program/programs.service.js';
import { evidenceInWords, missingCountInWords, missingInWords } from '../requirement/requirement-words.js';
import { type Evidence, evaluate, type RequirementResult, subjectIdOf } from '../requirement/requirements.js';
import { HistoriesService, type Records } from './histories.service.js';
import { statusView } from './status-view.js';

/** One person in every program: the status and its why, what is met, what is missing. */
@Injectable()
export class PersonProgramsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly programs: ProgramsService,
    private readonly histories: HistoriesService,
    private readonly people: PeopleService,
    private readonly appointments: AppointmentsService,
  ) {}

  async get(actor: Actor, personId: string, language: Language, on = this.clock.today()): Promise<PersonPrograms> {
    const manager = this.database.read;
    if (!(await this.people.isReached(actor, 'status:read', personId))) throw new Problem('not-found');
    const [name, [main], records] = await Promise.all([
      this.people.nameOf(personId),
      this.appointments.today(personId, language),
      this.histories.of(manager, [personId]),
    ]);
    const programs = (await this.programs.all()).flatMap((program) => {
      const history = records.historyOf(personId, program);
      return history ? [programView(program, { personId, records, history }, on, language)] : [];
    });
    return { person: { id: personId, name, unit: main?.unitName ?? null, post: main?.postName ?? null }, on, programs };
  }
}

interface Known {
  personId: string;
  records: Records;
  history: History;
}

function programView(program: KnownProgram, { personId, records, history }: Known, on: IsoDay, language: Language) {
  const awards = records.awardsOf(personId, program.id);
  const evidence = evidenceOn({ program, personId, records, history }, on);
  const { results } = evaluate(program.definition.requirements, evidence, on);
  return {
    ...statusView(program, statusOn(program.rules, history, on), on, language),
    requirements: results.map((result) => requirementView(result, language)),
    missing: missingCountInWords(results, language),
    awards: awards.map(({ id, number, validFrom, lastDay }) => ({ id, number, validFrom, lastDay })),
    history: timeline(program.rules, history).map(({ from, to, status, why }) => ({
      from,
      to,
      status,
      why: whyInWords(why, language),
    })),
  };
}

/** What counts on that day: for the cycle that is open or, while none is, what won the award that holds. */
function evidenceOn(
  { program, personId, records, history }: Known & { program: KnownProgram },
  on: IsoDay,
): Evidence[] {
  const standing = standingOn(program.rules, history, on);
  const all = records.evidenceOf(personId, program);
  const awards = records.awardsOf(personId, program.id).filter(({ wonOn }) => wonOn <= on);
  const [last, award] = [standing.periods.at(-1), awards.at(-1)];
  if (!last || !award || last.revokedOn !== null || on >= last.opensOn) return ofThisCycle(all, standing, awards);
  const used = new Set(award.transcript.map(({ evidenceId }) => evidenceId));
  return all.filter(({ id }) => used.has(id));
}

function requirementView(result: RequirementResult, language: Language): RequirementState {
  const { requirement, metOn } = result;
  return {
    key: requirement.key,
    title: requirement.title[language],
    kind: requirement.kind,
    subjectId: subjectIdOf(requirement),
    met: metOn !== null,
    on: metOn,
    evidence: evidenceInWords(result, language),
    missing: missingInWords(result, language),
  };
}
