import { Injectable } from '@nestjs/common';
import { LawNames } from '../../law/law/law-names.js';
import { Database } from '../../platform/database/database.js';
import { QuestionsService } from '../bank/questions.service.js';
import { SlotDecision } from '../human/slot-decision.entity.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import type { Ended } from './attempt-ending.service.js';
import type { AttemptMaterial } from './attempt-material.js';
import type { Attempt } from './attempt.entity.js';
import { PapersService } from './papers.service.js';
import { AttemptSitting, AttemptSlot } from './sitting.entity.js';

/** Everything that a view of an attempt is made of. */
@Injectable()
export class AttemptMaterials {
  constructor(
    private readonly database: Database,
    private readonly quizzes: QuizzesService,
    private readonly papers: PapersService,
    private readonly questions: QuestionsService,
    private readonly laws: LawNames,
  ) {}

  async of({ attempt, answers }: Ended): Promise<AttemptMaterial> {
    const quiz = await this.quizzes.get(attempt.quizId);
    const paper = await this.papers.of(attempt);
    return {
      attempt,
      quiz,
      paper,
      answers,
      laws: this.laws,
      ...(await this.sat(attempt.id)),
      ...(await this.decided(attempt)),
    };
  }

  private async sat(attemptId: string): Promise<Pick<AttemptMaterial, 'sitting' | 'slots'>> {
    const [sitting, slots] = await Promise.all([
      this.database.read.findOneBy(AttemptSitting, { attemptId }),
      this.database.read.findBy(AttemptSlot, { attemptId }),
    ]);
    return { sitting, slots };
  }

  /** Undefined where there is no such attempt. */
  async ownerOf(attemptId: string): Promise<string | undefined> {
    return (await this.papers.find(attemptId))?.personId;
  }

  /** What people made of the marks. Asks the database only where somebody has decided anything. */
  private async decided({ id, marks }: Attempt): Promise<Pick<AttemptMaterial, 'decisions' | 'judgedAs'>> {
    const decided = (marks ?? []).filter(({ decided: by }) => by !== undefined);
    if (decided.length === 0) return {};
    const versions = decided.flatMap(({ judgedAs }) => judgedAs ?? []);
    const [decisions, judgedAs] = await Promise.all([
      this.database.read.find(SlotDecision, { where: { attemptId: id }, order: { id: 'ASC' } }),
      this.questions.items(versions),
    ]);
    return { decisions, judgedAs };
  }
}
