import { Injectable } from '@nestjs/common';
import type { CertificationStatus, Eligibility, EligibilityQuery } from '../../../contract/certification/status.js';
import type { Language } from '../../../contract/common.js';
import { AppointmentsService } from '../../identity/person/appointments.service.js';
import type { IsoDay } from '../../law/deadline/iso-day.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { StaffRecordsService } from '../assignment/staff-records.service.js';
import { type Span, timeline } from '../dates/timeline.js';
import { whyInWords } from '../dates/why.js';
import { type KnownProgram, ProgramsService } from '../program/programs.service.js';
import { covers } from './coverage.js';
import { HistoriesService, type Records } from './histories.service.js';

const ALLOWING: ReadonlySet<CertificationStatus> = new Set(['certified', 'renewal-open', 'grace', 'temporary']);

interface Standing {
  program: KnownProgram;
  span: Span | undefined;
  /** The last day of the unbroken stretch that allows it; null where nothing known ends it. */
  until: IsoDay | null;
}

/** May this person do this on that day? When in doubt, not. */
@Injectable()
export class EligibilityService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly programs: ProgramsService,
    private readonly histories: HistoriesService,
    private readonly staff: StaffRecordsService,
    private readonly appointments: AppointmentsService,
  ) {}

  async check(
    actor: Actor,
    { person, matter, on = this.clock.today() }: EligibilityQuery,
    language: Language,
  ): Promise<Eligibility> {
    const unitIds = await this.appointments.unitIdsOf(person);
    const manager = this.database.read;
    const isKnown = (await this.staff.nameOf(manager, person)) !== undefined;
    if (!isKnown || !actor.reaches('status:read', { personId: person, unitIds })) throw new Problem('not-found');
    const covering = (await this.programs.all()).filter(({ definition }) => covers(definition.covers, matter));
    if (covering.length === 0)
      return refused(language === 'zh-CN' ? `没有培训项目覆盖 ${matter}` : `No program covers ${matter}`);
    const records = await this.histories.of(manager, [person]);
    const standings = covering.map((program) => standingOf(program, person, records, on));
    const allowing = standings.find(({ span }) => span && ALLOWING.has(span.status)) ?? standings[0];
    if (!allowing?.span)
      return refused(language === 'zh-CN' ? '没有取得覆盖该事项的证书' : 'No certificate that covers it');
    const reason = `${allowing.program.definition.title[language]}：${whyInWords(allowing.span.why, language)}`;
    if (!ALLOWING.has(allowing.span.status)) return refused(reason);
    const award = records
      .awardsOf(person, allowing.program.id)
      .findLast(({ validFrom, revokedOn }) => validFrom <= on && (revokedOn === null || revokedOn > on));
    return {
      allowed: true,
      reason,
      until: allowing.until,
      awardId: award?.id ?? null,
      awardNumber: award?.number ?? null,
    };
  }
}

const refused = (reason: string): Eligibility => ({
  allowed: false,
  reason,
  until: null,
  awardId: null,
  awardNumber: null,
});

function standingOf(program: KnownProgram, personId: string, records: Records, on: IsoDay): Standing {
  const history = records.historyOf(personId, program);
  const spans = history ? timeline(program.rules, history) : [];
  const index = spans.findIndex(({ from, to }) => from <= on && (to === null || on <= to));
  const after = index < 0 ? [] : spans.slice(index);
  const end = after.findIndex(({ status }) => !ALLOWING.has(status));
  const last = after[end < 0 ? after.length - 1 : end - 1];
  return { program, span: after[0], until: last?.to ?? null };
}
