import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { Question, QuestionBank, QuestionVersion } from '../bank/question.entity.js';
import type { Quiz } from './quiz.entity.js';

/** Finds the versions at which a quiz holds some of its questions. */
@Injectable()
export class PinnedVersions {
  constructor(private readonly database: Database) {}

  /** Asks for the id of one version of a question. Nothing is read where the quiz pins nothing. */
  async of({ sections }: Pick<Quiz, 'sections'>): Promise<(questionId: string, number: number) => string | undefined> {
    const pinned = sections.filter(({ pins }) => Object.keys(pins).length > 0);
    if (pinned.length === 0) return () => undefined;
    const banks = await this.database.read.findBy(QuestionBank, { slug: In(pinned.map(({ bank }) => bank)) });
    const questions = await this.database.read.findBy(Question, {
      bankId: In(banks.map(({ id }) => id)),
      slug: In(pinned.flatMap(({ pins }) => Object.keys(pins))),
    });
    const versions = await this.database.read.find(QuestionVersion, {
      select: { id: true, questionId: true, number: true },
      where: {
        questionId: In(questions.map(({ id }) => id)),
        number: In(pinned.flatMap(({ pins }) => Object.values(pins))),
      },
    });
    const byKey = new Map(versions.map(({ id, questionId, number }) => [`${questionId} ${String(number)}`, id]));
    return (questionId, number) => byKey.get(`${questionId} ${String(number)}`);
  }
}
