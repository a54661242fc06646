import { Injectable } from '@nestjs/common';
import { IsNull, MoreThanOrEqual } from 'typeorm';
import type { AwardView, Revocation } from '../../../contract/certification/award.js';
import type { Language } from '../../../contract/common.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { StandingsService } from '../standing/standings.service.js';
import { Award } from './award.entity.js';
import { AwardRevoked } from './award.events.js';
import { AwardJudge } from './award-judge.service.js';
import { AwardsService } from './awards.service.js';

/** The board takes certificates back. */
@Injectable()
export class RevocationsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly awards: AwardsService,
    private readonly judge: AwardJudge,
    private readonly standings: StandingsService,
    private readonly events: Events,
    private readonly audit: Audit,
  ) {}

  /** Takes back an award and, where a renewal is already won, that one too: the person is no longer certified. */
  async revoke(actor: Actor, id: string, { reason }: Revocation, language: Language): Promise<AwardView> {
    const today = this.clock.today();
    await this.database.tx(async (manager) => {
      const award = await this.awards.visible(actor, id);
      if (award.revokedOn !== null) throw new Problem('award-revoked');
      const { state } = await this.judge.one(manager, award, today);
      if (state === 'superseded') throw new Problem('award-superseded');
      const { personId, programId } = award;
      const revocation = { revokedOn: today, revokedBy: actor.id, revocationReason: reason };
      await manager.update(Award, { id }, revocation);
      await manager.update(
        Award,
        { personId, programId, revokedOn: IsNull(), lastDay: MoreThanOrEqual(today) },
        revocation,
      );
      await this.audit.record(actor, {
        action: 'award.revoke',
        thing: 'award',
        thingId: id,
        facts: { personId, programId, on: today },
      });
      await this.events.publish(AwardRevoked, { awardId: id, personId, programId });
      await this.standings.rebuild([personId]);
    });
    return this.awards.get(actor, id, language);
  }
}
