import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import * as z from 'zod';
import {
  ApplyQuizRegrade,
  GivenAnswers,
  NewQuizRegrade,
  QuizRegradeLinePage,
  QuizRegradeLineQuery,
  QuizRegradePage,
  QuizRegradeView,
  RegradeQuestions,
} from '../../../contract/assessment/regrade.js';
import { id, type Language, Paging } from '../../../contract/common.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { QuizRegradesService } from './quiz-regrades.service.js';
import { RegradeQuestionsService } from './regrade-questions.service.js';

const OfQuiz = z.object({ quiz: id() });
type OfQuiz = z.infer<typeof OfQuiz>;
const OfQuestion = z.object({ quiz: id(), question: id() });
type OfQuestion = z.infer<typeof OfQuestion>;

@Controller('quiz-regrades')
export class QuizRegradesController {
  constructor(
    private readonly regrades: QuizRegradesService,
    private readonly questions: RegradeQuestionsService,
  ) {}

  @Get()
  @Access('attempt:regrade')
  @Returns(QuizRegradePage)
  list(@CurrentActor() actor: Actor, @CurrentLanguage() language: Language, @Query({ schema: Paging }) query: Paging) {
    return this.regrades.list(actor, query, language);
  }

  @Get('questions')
  @Access('attempt:regrade')
  @Returns(RegradeQuestions)
  questionsOf(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Query({ schema: OfQuiz }) query: OfQuiz,
  ) {
    return this.questions.list(actor, query.quiz, language);
  }

  @Get('answers')
  @Access('attempt:regrade')
  @Returns(GivenAnswers)
  answers(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Query({ schema: OfQuestion }) { quiz, question }: OfQuestion,
  ) {
    return this.questions.answers(actor, quiz, question, language);
  }

  @Post()
  @Access('attempt:regrade')
  @Returns(QuizRegradeView, 202)
  start(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Body({ schema: NewQuizRegrade }) input: NewQuizRegrade,
  ) {
    return this.regrades.start(actor, input, language);
  }

  @Get(':id')
  @Access('attempt:regrade')
  @Returns(QuizRegradeView)
  get(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) regradeId: string,
  ) {
    return this.regrades.get(actor, regradeId, language);
  }

  @Get(':id/lines')
  @Access('attempt:regrade')
  @Returns(QuizRegradeLinePage)
  lines(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) regradeId: string,
    @Query({ schema: QuizRegradeLineQuery }) query: QuizRegradeLineQuery,
  ) {
    return this.regrades.lines(actor, regradeId, query);
  }

  @Post(':id/application')
  @Access('attempt:regrade')
  @Returns(QuizRegradeView, 202)
  apply(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) regradeId: string,
    @Body({ schema: ApplyQuizRegrade }) input: ApplyQuizRegrade,
  ) {
    return this.regrades.apply(actor, regradeId, input, language);
  }

  @Delete(':id')
  @Access('attempt:regrade')
  @Returns(QuizRegradeView)
  discard(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) regradeId: string,
  ) {
    return this.regrades.discard(actor, regradeId, language);
  }
}
