import { Injectable } from '@nestjs/common';
import type { AwardView, PublicAward } from '../../../contract/certification/award.js';
import type { Language } from '../../../contract/common.js';
import { AppointmentsService } from '../../identity/person/appointments.service.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Award } from './award.entity.js';
import { tidyCode } from './award-identity.js';
import { AwardJudge } from './award-judge.service.js';
import { awardView, publicView } from './award-views.js';
import { CertificatePrinter } from './certificate-printer.js';

/** Reading certificates: one's own, those of one's people, and, by its code, any. */
@Injectable()
export class AwardsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly appointments: AppointmentsService,
    private readonly judge: AwardJudge,
    private readonly printer: CertificatePrinter,
  ) {}

  /** The actor's own, the newest first. */
  async mine(actor: Actor, language: Language): Promise<{ items: AwardView[]; total: number }> {
    const today = this.clock.today();
    const judged = await this.judge.ofPerson(this.database.read, actor.id, today);
    const items = judged.map((award) => awardView(award, today, this.config.publicUrl, language));
    return { items, total: items.length };
  }

  async get(actor: Actor, id: string, language: Language): Promise<AwardView> {
    const today = this.clock.today();
    const judged = await this.judge.one(this.database.read, await this.visible(actor, id), today);
    return awardView(judged, today, this.config.publicUrl, language);
  }

  async print(actor: Actor, id: string): Promise<{ pdf: Buffer; number: string }> {
    const award = await this.visible(actor, id);
    if (award.revokedOn !== null) throw new Problem('award-revoked');
    return { pdf: await this.printer.print(award), number: award.number };
  }

  /** Anybody may ask; whoever has no code learns nothing. */
  async check(typed: string, language: Language): Promise<PublicAward> {
    const code = tidyCode(typed);
    const award = code && (await this.database.read.findOneBy(Award, { code }));
    if (!award) throw new Problem('not-found');
    return publicView(await this.judge.one(this.database.read, award, this.clock.today()), this.clock.now(), language);
  }

  /** One's own, or one of the people whom `award:read` reaches; else it does not exist. */
  async visible(actor: Actor, id: string): Promise<Award> {
    const award = await this.database.read.findOneBy(Award, { id });
    const unitIds = award ? await this.appointments.unitIdsOf(award.personId) : [];
    if (!award || !actor.reaches('award:read', { personId: award.personId, unitIds })) throw new Problem('not-found');
    return award;
  }
}
