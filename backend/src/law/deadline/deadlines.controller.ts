import { Controller, Get, Query } from '@nestjs/common';
import type { Language } from '../../../contract/common.js';
import { DeadlineQuery, DeadlineView } from '../../../contract/law/deadline.js';
import { Access } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { DeadlinesService } from './deadlines.service.js';

@Controller('deadlines')
export class DeadlinesController {
  constructor(private readonly deadlines: DeadlinesService) {}

  @Get()
  @Access('signed-in')
  @Returns(DeadlineView)
  compute(@Query({ schema: DeadlineQuery }) asked: DeadlineQuery, @CurrentLanguage() language: Language) {
    return this.deadlines.compute(asked, language);
  }
}
