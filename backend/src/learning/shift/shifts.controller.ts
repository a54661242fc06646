import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { id, type Language } from '../../../contract/common.js';
import { Debrief } from '../../../contract/learning/debrief.js';
import {
  InjectionAnswer,
  NewInjection,
  NewShift,
  ShiftPage,
  ShiftQuery,
  ShiftView,
} from '../../../contract/learning/shift.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { ShiftControl } from './shift-control.service.js';
import { ShiftDebriefService } from './shift-debrief.service.js';
import { ShiftIncidents } from './shift-incidents.service.js';
import { ShiftsService } from './shifts.service.js';

@Controller('shifts')
export class ShiftsController {
  constructor(
    private readonly shifts: ShiftsService,
    private readonly control: ShiftControl,
    private readonly incidents: ShiftIncidents,
    private readonly debriefs: ShiftDebriefService,
  ) {}

  @Get()
  @Access('shift:write')
  @Returns(ShiftPage)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: ShiftQuery }) query: ShiftQuery,
    @CurrentLanguage() language: Language,
  ) {
    return this.shifts.list(actor, query, language);
  }

  @Post()
  @Access('shift:write')
  @Returns(ShiftView, 201)
  open(
    @CurrentActor() actor: Actor,
    @Body({ schema: NewShift }) input: NewShift,
    @CurrentLanguage() language: Language,
  ) {
    return this.shifts.open(actor, input, language);
  }

  @Get(':id')
  @Access('shift:write')
  @Returns(ShiftView)
  get(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) shiftId: string,
    @CurrentLanguage() language: Language,
  ) {
    return this.shifts.get(actor, shiftId, language);
  }

  @Get(':id/debrief')
  @Access('shift:write')
  @Returns(Debrief)
  debrief(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) shiftId: string,
    @CurrentLanguage() language: Language,
  ) {
    return this.debriefs.of(actor, shiftId, language);
  }

  @Post(':id/pause')
  @HttpCode(200)
  @Access('shift:write')
  @Returns(ShiftView)
  pause(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) shiftId: string,
    @CurrentLanguage() language: Language,
  ) {
    return this.control.pause(actor, shiftId, language);
  }

  @Delete(':id/pause')
  @Access('shift:write')
  @Returns(ShiftView)
  resume(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) shiftId: string,
    @CurrentLanguage() language: Language,
  ) {
    return this.control.resume(actor, shiftId, language);
  }

  @Post(':id/closure')
  @HttpCode(200)
  @Access('shift:write')
  @Returns(ShiftView)
  end(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) shiftId: string,
    @CurrentLanguage() language: Language,
  ) {
    return this.control.end(actor, shiftId, language);
  }

  @Post(':id/injections')
  @HttpCode(200)
  @Access('shift:write')
  @Returns(InjectionAnswer)
  inject(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) shiftId: string,
    @Body({ schema: NewInjection }) input: NewInjection,
  ) {
    return this.incidents.inject(actor, shiftId, input);
  }
}
