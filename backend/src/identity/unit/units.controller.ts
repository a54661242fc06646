import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Language } from '../../../contract/common.js';
import { NewUnit, PostList, UnitList, UnitView } from '../../../contract/identity/unit.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { UnitsService } from './units.service.js';

@Controller()
export class UnitsController {
  constructor(private readonly units: UnitsService) {}

  @Get('units')
  @Access('unit:read')
  @Returns(UnitList)
  list(@CurrentActor() actor: Actor, @CurrentLanguage() language: Language) {
    return this.units.list(actor, language);
  }

  @Post('units')
  @Access('unit:write')
  @Returns(UnitView, 201)
  create(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Body({ schema: NewUnit }) input: NewUnit,
  ) {
    return this.units.create(actor, language, input);
  }

  @Get('posts')
  @Access('unit:read')
  @Returns(PostList)
  posts(@CurrentLanguage() language: Language) {
    return this.units.posts(language);
  }
}
