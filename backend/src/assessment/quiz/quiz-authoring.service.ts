import { Injectable } from '@nestjs/common';
import type {
  NewQuiz,
  QuizChange,
  QuizDraft,
  QuizPreview,
  QuizStateChange,
} from '../../../contract/assessment/quiz-draft.js';
import type { Language } from '../../../contract/common.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { hashPassword } from '../../identity/session/secrets.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import { lockedRow } from '../../platform/database/row-lock.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { QuizDraftsService } from './quiz-drafts.service.js';
import { QuizPreviews } from './quiz-previews.service.js';
import { QuizProofs } from './quiz-proofs.service.js';
import { Quiz } from './quiz.entity.js';
import { QuizzesService } from './quizzes.service.js';

/** Quizzes as their authors write them. Attempts that run keep the version they were drawn by. */
@Injectable()
export class QuizAuthoringService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly quizzes: QuizzesService,
    private readonly drafts: QuizDraftsService,
    private readonly proofs: QuizProofs,
    private readonly previews: QuizPreviews,
    private readonly audit: Audit,
  ) {}

  async get(id: string, language: Language): Promise<QuizDraft> {
    const quiz = await this.quizzes.get(id);
    const { slug, code, title, introduction, settings, sections, version, state, passwordHash } = quiz;
    return {
      ...{ id, slug, code, title, introduction, settings, sections, version, state },
      hasPassword: passwordHash !== null,
      running: (await this.drafts.running([id])).get(id) ?? 0,
      proof: await this.proofs.of(sections, language),
    };
  }

  async create(actor: Actor, { password, slug, ...quiz }: NewQuiz, language: Language): Promise<QuizDraft> {
    await this.proofs.require(quiz.sections);
    const id = newId();
    const passwordHash = password ? await hashPassword(password) : null;
    await this.database.tx(async () => {
      const about = { id, slug: slug ?? `quiz-${id.slice(-12)}`, state: 'draft' } as const;
      await this.quizzes.store({ ...about, ...quiz, passwordHash, editedAt: this.clock.now() });
      await this.audit.record(actor, { action: 'quiz.create', thing: 'quiz', thingId: id });
    });
    return this.get(id, language);
  }

  async change(actor: Actor, id: string, input: QuizChange, language: Language): Promise<QuizDraft> {
    const { password, version, ...quiz } = input;
    await this.quizzes.get(id);
    await this.proofs.require(quiz.sections);
    const fresh = password ? await hashPassword(password) : null;
    await this.database.tx(async (manager) => {
      const before = await lockedRow(manager, Quiz, { id });
      if (before?.version !== version) throw new Problem('moved-on');
      const { slug, state } = before;
      const passwordHash = password === undefined ? before.passwordHash : fresh;
      await this.quizzes.store({ id, slug, state, ...quiz, passwordHash, editedAt: this.clock.now() });
      const facts = { version: version + 1 };
      await this.audit.record(actor, { action: 'quiz.change', thing: 'quiz', thingId: id, facts });
    });
    return this.get(id, language);
  }

  /** Opens it to candidates, withdraws it, or makes it a draft again. Only what can be drawn in full is opened. */
  async become(actor: Actor, id: string, { state, version }: QuizStateChange, language: Language): Promise<QuizDraft> {
    const { sections } = await this.quizzes.get(id);
    if (state === 'open') await this.proofs.require(sections);
    await this.database.tx(async (manager) => {
      const before = await lockedRow(manager, Quiz, { id });
      if (before?.version !== version) throw new Problem('moved-on');
      await this.quizzes.become(id, state);
      const facts = { from: before.state, to: state };
      await this.audit.record(actor, { action: 'quiz.state', thing: 'quiz', thingId: id, facts });
    });
    return this.get(id, language);
  }

  /** One paper as a candidate might get it. */
  async preview(id: string, language: Language): Promise<QuizPreview> {
    return this.previews.of(await this.quizzes.get(id), language);
  }
}
