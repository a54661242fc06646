import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { id, type Language } from '../../../contract/common.js';
import { ClassChange, ClassPage, ClassQuery, ClassView, NewClass } from '../../../contract/learning/class.js';
import { Access, CurrentActor } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { ClassesService } from './classes.service.js';

@Controller('classes')
export class ClassesController {
  constructor(private readonly classes: ClassesService) {}

  @Get()
  @Access('class:read')
  @Returns(ClassPage)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: ClassQuery }) query: ClassQuery,
    @CurrentLanguage() language: Language,
  ) {
    return this.classes.list(actor, query, language);
  }

  @Get(':id')
  @Access('class:write')
  @Returns(ClassView)
  get(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) classId: string,
    @CurrentLanguage() language: Language,
  ) {
    return this.classes.get(actor, classId, language);
  }

  @Post()
  @Access('class:write')
  @Returns(ClassView, 201)
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: NewClass }) input: NewClass,
    @CurrentLanguage() language: Language,
  ) {
    return this.classes.create(actor, input, language);
  }

  @Put(':id')
  @Access('class:write')
  @Returns(ClassView)
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) classId: string,
    @Body({ schema: ClassChange }) input: ClassChange,
    @CurrentLanguage() language: Language,
  ) {
    return this.classes.change(actor, classId, input, language);
  }

  @Post(':id/closure')
  @Access('class:write')
  @Returns(ClassView)
  end(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) classId: string,
    @CurrentLanguage() language: Language,
  ) {
    return this.classes.end(actor, classId, language);
  }
}
