import { Controller, Get, Param, Query } from '@nestjs/common';
import { id, type Language } from '../../../contract/common.js';
import { LawPage, LawSearch, LawView } from '../../../contract/law/law.js';
import { Access } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { LawsService } from './laws.service.js';

@Controller('laws')
export class LawsController {
  constructor(private readonly laws: LawsService) {}

  @Get()
  @Access('signed-in')
  @Returns(LawPage)
  list(@Query({ schema: LawSearch }) search: LawSearch, @CurrentLanguage() language: Language) {
    return this.laws.list(search, language);
  }

  @Get(':id')
  @Access('signed-in')
  @Returns(LawView)
  get(@Param('id', { schema: id() }) lawId: string, @CurrentLanguage() language: Language) {
    return this.laws.get(lawId, language);
  }
}
