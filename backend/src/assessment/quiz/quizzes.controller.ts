import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { StartAttempt, StartedAttempt } from '../../../contract/assessment/attempt.js';
import { QuizPage, QuizView } from '../../../contract/assessment/quiz.js';
import { id, type Language } from '../../../contract/common.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { type Caller, CurrentCaller } from '../../platform/http/caller.js';
import { Returns } from '../../platform/http/returns.js';
import { QuizSittingService } from '../attempt/quiz-sitting.service.js';

@Controller('quizzes')
export class QuizzesController {
  constructor(private readonly sitting: QuizSittingService) {}

  @Get()
  @Access('quiz:take')
  @Returns(QuizPage)
  list(@CurrentActor() actor: Actor, @CurrentLanguage() language: Language) {
    return this.sitting.quizList(actor, language);
  }

  @Get(':id')
  @Access('quiz:take')
  @Returns(QuizView)
  get(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id', { schema: id() }) quizId: string,
  ) {
    return this.sitting.quiz(actor, quizId, language);
  }

  /** 201 for a new attempt, 200 for the one that runs. */
  @Post(':id/attempts')
  @Access('quiz:take')
  @Returns(StartedAttempt, 201)
  async start(
    @CurrentCaller() caller: Caller,
    @Param('id', { schema: id() }) quizId: string,
    @Body({ schema: StartAttempt.prefault({}) }) input: StartAttempt,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { view, isResumed } = await this.sitting.start(caller, quizId, input);
    if (isResumed) reply.status(200);
    return view;
  }
}
