import { Controller, Get } from '@nestjs/common';
import type { Language } from '../../../contract/common.js';
import { LimitList } from '../../../contract/law/limit.js';
import { Access } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { OfficialCalendars } from '../calendar/official-calendars.js';
import { limitList } from './limit-list.js';
import { OfficialLimits } from './official-limits.js';

@Controller('limits')
export class LimitsController {
  constructor(
    private readonly limits: OfficialLimits,
    private readonly calendars: OfficialCalendars,
  ) {}

  @Get()
  @Access('signed-in')
  @Returns(LimitList)
  list(@CurrentLanguage() language: Language) {
    return limitList(this.limits.all, this.calendars.all, language);
  }
}
