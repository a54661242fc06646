import { Injectable } from '@nestjs/common';
import * as z from 'zod';
import type { QuizState } from '../../../contract/assessment/quiz-draft.js';
import { QuizSection } from '../../../contract/assessment/quiz-section.js';
import { QuizSettings } from '../../../contract/assessment/quiz-settings.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { lockedRow } from '../../platform/database/row-lock.js';
import { Problem } from '../../platform/http/problem.js';
import { QuestionsService } from '../bank/questions.service.js';
import { questionsIn } from './pool-proof.js';
import { Quiz, QuizVersion } from './quiz.entity.js';

/** What an attempt goes by. */
export type QuizRules = Pick<Quiz, 'settings' | 'sections'>;

/** The quizzes there are. Few and seldom changed, so they stay in memory. */
@Injectable()
export class QuizzesService {
  private all: Promise<Map<string, Quiz>> | undefined;
  private readonly former = new Map<string, QuizRules>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly questions: QuestionsService,
  ) {}

  /** @throws Problem `not-found` */
  async get(id: string): Promise<Quiz> {
    const quiz = (await this.byId()).get(id);
    if (!quiz) throw new Problem('not-found');
    return quiz;
  }

  byId(): Promise<ReadonlyMap<string, Quiz>> {
    return (this.all ??= this.database.read
      .find(Quiz)
      .then((quizzes) => new Map(quizzes.map((quiz) => [quiz.id, { ...quiz, ...rulesOf(quiz) }]))));
  }

  /** How many questions a paper of each quiz asks; words between questions are none. */
  async questionCounts(): Promise<ReadonlyMap<string, number>> {
    const pools = await this.questions.readyByBank();
    return new Map([...(await this.byId()).values()].map(({ id, sections }) => [id, questionsIn(sections, pools)]));
  }

  /** The rules by which an attempt was drawn; versions never change, so they stay in memory. */
  async rules({ quizId, quizVersion }: { quizId: string; quizVersion: number }): Promise<QuizRules> {
    const quiz = await this.get(quizId);
    if (quizVersion === quiz.version) return quiz;
    const key = `${quizId} ${String(quizVersion)}`;
    const known = this.former.get(key);
    if (known) return known;
    const found = await this.database.read.findOneBy(QuizVersion, { quizId, number: quizVersion });
    if (!found) return quiz;
    this.former.set(key, rulesOf(found));
    return rulesOf(found);
  }

  /** Writes a quiz anew, or for the first time; its former version stays for the attempts that go by it. */
  async store(quiz: Omit<Quiz, 'version'>): Promise<void> {
    await this.database.tx(async (manager) => {
      const before = await lockedRow(manager, Quiz, { id: quiz.id });
      if (before) {
        const { id, version, settings, sections } = before;
        await manager.insert(QuizVersion, {
          quizId: id,
          number: version,
          settings,
          sections,
          createdAt: this.clock.now(),
        });
      }
      await manager.save(Quiz, { ...quiz, version: (before?.version ?? 0) + 1 }, { reload: false });
    });
    this.database.afterCommit(() => {
      this.forget();
    });
  }

  /** Opens or withdraws; what it asks stays as it is, and so does its version. */
  async become(id: string, state: QuizState): Promise<void> {
    await this.database.tx((manager) => manager.update(Quiz, id, { state, editedAt: this.clock.now() }));
    this.database.afterCommit(() => {
      this.forget();
    });
  }

  /** What a stored version says, with the defaults of settings that came later. */
  rulesOf(version: QuizRules): QuizRules {
    return rulesOf(version);
  }

  /** Call after the commit of whatever changed a quiz. */
  forget(): void {
    this.all = undefined;
  }
}

const Sections = z.array(QuizSection);

/** Settings that came after a quiz was written have their defaults. */
const rulesOf = ({ settings, sections }: QuizRules): QuizRules => ({
  settings: QuizSettings.parse(settings),
  sections: Sections.parse(sections),
});
