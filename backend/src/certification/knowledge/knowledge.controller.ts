import { Controller, Get } from '@nestjs/common';
import { KnowledgeStanding } from '../../../contract/certification/knowledge.js';
import type { Language } from '../../../contract/common.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { KnowledgeService } from './knowledge.service.js';

@Controller('certification/knowledge')
export class KnowledgeController {
  constructor(private readonly knowledge: KnowledgeService) {}

  /** The caller's own. */
  @Get()
  @Access('quiz:take')
  @Returns(KnowledgeStanding)
  get(@CurrentActor() actor: Actor, @CurrentLanguage() language: Language) {
    return this.knowledge.of(actor.id, language);
  }
}
