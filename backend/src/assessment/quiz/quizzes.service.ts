import { Injectable } from '@nestjs/common';
import { QuizSettings } from '../../../contract/assessment/quiz.js';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import { Quiz } from './quiz.entity.js';

/** The quizzes there are. Few and seldom changed, so they stay in memory. */
@Injectable()
export class QuizzesService {
  private all: Promise<Map<string, Quiz>> | undefined;

  constructor(private readonly database: Database) {}

  /** @throws Problem `not-found` */
  async get(id: string): Promise<Quiz> {
    const quiz = (await this.byId()).get(id);
    if (!quiz) throw new Problem('not-found');
    return quiz;
  }

  byId(): Promise<ReadonlyMap<string, Quiz>> {
    return (this.all ??= this.database.read
      .find(Quiz)
      .then((quizzes) => new Map(quizzes.map((quiz) => [quiz.id, withDefaults(quiz)]))));
  }

  /** Call after the commit of whatever changed a quiz. */
  forget(): void {
    this.all = undefined;
  }
}

/** A quiz that was stored before a setting existed has its default. */
function withDefaults(quiz: Quiz): Quiz {
  const known = QuizSettings.safeParse(quiz.settings);
  return known.success ? { ...quiz, settings: known.data } : quiz;
}
