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
import type { Award } from '../award/award.entity.js';
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
    await this.refuseStrangers(actor, person);
    const words = WORDS[language];
    const covering = (await this.programs.all()).filter(({ definition }) => covers(definition.covers, matter));
    if (covering.length === 0) return refused(words.uncovered(matter));
    const records = await this.histories.of(this.database.read, [person]);
    const standings = covering.map((program) => standingOf(program, person, records, on));
    const decisive = standings.find(isAllowing) ?? standings.find(({ span }) => span !== undefined);
    if (!decisive?.span) return refused(words.none);
    const reason = `${decisive.program.definition.title[language]}${words.colon}${whyInWords(decisive.span.why, language)}`;
    return isAllowing(decisive)
      ? allowed(decisive, reason, records.awardsOf(person, decisive.program.id), on)
      : refused(reason);
  }

  private async refuseStrangers(actor: Actor, personId: string): Promise<void> {
    const unitIds = await this.appointments.unitIdsOf(personId);
    const isKnown = (await this.staff.nameOf(this.database.read, personId)) !== undefined;
    if (!isKnown || !actor.reaches('status:read', { personId, unitIds })) throw new Problem('not-found');
  }
}

const WORDS = {
  'zh-CN': {
    uncovered: (matter: string) => `没有培训项目覆盖 ${matter}`,
    none: '没有取得覆盖该事项的证书',
    colon: '：',
  },
  en: {
    uncovered: (matter: string) => `No program covers ${matter}`,
    none: 'No certificate that covers it',
    colon: ': ',
  },
};

const isAllowing = ({ span }: Standing): boolean => span !== undefined && ALLOWING.has(span.status);

/** A temporary permission may stand without any award. */
function allowed({ until }: Standing, reason: string, awards: readonly Award[], on: IsoDay): Eligibility {
  const proof = awards.findLast(
    ({ validFrom, revokedOn }) => validFrom <= on && (revokedOn === null || revokedOn > on),
  );
  return { allowed: true, reason, until, awardId: proof?.id ?? null, awardNumber: proof?.number ?? null };
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
