import { Body, Controller, Get, Header, Ip, Param, Post, StreamableFile } from '@nestjs/common';
import { AwardPage, AwardView, PublicAward, Revocation } from '../../../contract/certification/award.js';
import { id, type Language } from '../../../contract/common.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { AwardsService } from './awards.service.js';
import { CheckLimit } from './check-limit.js';
import { RevocationsService } from './revocations.service.js';

@Controller()
export class AwardsController {
  constructor(
    private readonly awards: AwardsService,
    private readonly revocations: RevocationsService,
    private readonly limit: CheckLimit,
  ) {}

  @Get('awards')
  @Access('award:read')
  @Returns(AwardPage)
  mine(@CurrentActor() actor: Actor, @CurrentLanguage() language: Language) {
    return this.awards.mine(actor, language);
  }

  @Get('awards/:id')
  @Access('award:read')
  @Returns(AwardView)
  get(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) awardId: string,
    @CurrentLanguage() language: Language,
  ) {
    return this.awards.get(actor, awardId, language);
  }

  @Get('awards/:id.pdf')
  @Access('award:read')
  @Header('cache-control', 'private, no-store')
  async print(@CurrentActor() actor: Actor, @Param('id', { schema: id() }) awardId: string) {
    const { pdf, number } = await this.awards.print(actor, awardId);
    return new StreamableFile(pdf, { type: 'application/pdf', disposition: `inline; filename="${number}.pdf"` });
  }

  @Post('awards/:id/revocation')
  @Access('award:revoke')
  @Returns(AwardView)
  revoke(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) awardId: string,
    @Body({ schema: Revocation }) input: Revocation,
    @CurrentLanguage() language: Language,
  ) {
    return this.revocations.revoke(actor, awardId, input, language);
  }

  @Get('public/awards/:code')
  @Access('public')
  @Header('cache-control', 'no-store')
  @Returns(PublicAward)
  check(@Param('code') code: string, @Ip() address: string, @CurrentLanguage() language: Language) {
    return this.limit.run(address, () => this.awards.check(code, language));
  }
}
