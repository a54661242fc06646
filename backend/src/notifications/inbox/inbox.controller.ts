import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { id, type Language } from '../../../contract/common.js';
import { InboxCount, InboxPage, InboxQuery } from '../../../contract/notifications/inbox.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { InboxReadingService } from './inbox-reading.service.js';

@Controller('me/inbox')
export class InboxController {
  constructor(private readonly inbox: InboxReadingService) {}

  @Get()
  @Access('signed-in')
  @Returns(InboxPage)
  list(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Query({ schema: InboxQuery }) query: InboxQuery,
  ) {
    return this.inbox.list(actor, query, language);
  }

  @Get('count')
  @Access('signed-in')
  @Returns(InboxCount)
  count(@CurrentActor() actor: Actor) {
    return this.inbox.count(actor);
  }

  /** Everything there is counts as read. */
  @Post('reading')
  @HttpCode(200)
  @Access('signed-in')
  @Returns(InboxCount)
  readAll(@CurrentActor() actor: Actor) {
    return this.inbox.readAll(actor);
  }

  @Post(':id/reading')
  @HttpCode(200)
  @Access('signed-in')
  @Returns(InboxCount)
  read(@CurrentActor() actor: Actor, @Param('id', { schema: id() }) messageId: string) {
    return this.inbox.read(actor, messageId);
  }
}
