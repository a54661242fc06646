import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { Language } from '../../../contract/common.js';
import { LessonAssignmentAnswer, NewLessonAssignment, UnitMistakeList } from '../../../contract/learning/mistake.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { LessonAssignmentsService } from './lesson-assignments.service.js';
import { MistakesService } from './mistakes.service.js';

@Controller('mistakes')
export class MistakesController {
  constructor(
    private readonly mistakes: MistakesService,
    private readonly assignments: LessonAssignmentsService,
  ) {}

  @Get()
  @Access('lesson:assign')
  @Returns(UnitMistakeList)
  list(@CurrentActor() actor: Actor, @CurrentLanguage() language: Language) {
    return this.mistakes.list(actor, language);
  }

  /** Doing it again assigns nothing more. */
  @Post('assignments')
  @HttpCode(200)
  @Access('lesson:assign')
  @Returns(LessonAssignmentAnswer)
  assign(@CurrentActor() actor: Actor, @Body({ schema: NewLessonAssignment }) input: NewLessonAssignment) {
    return this.assignments.assign(actor, input);
  }
}
