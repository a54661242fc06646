import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Language, Paging } from '../../../contract/common.js';
import type {
  ApplyQuizRegrade,
  NewQuizRegrade,
  QuizRegradeLinePage,
  QuizRegradeLineQuery,
  QuizRegradePage,
  QuizRegradeView,
} from '../../../contract/assessment/regrade.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { Jobs } from '../../jobs/job/jobs.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import { type FixedChange, QuizRegrade, QuizRegradeLine } from './quiz-regrade.entity.js';
import { QuizRegradeViews } from './quiz-regrade-views.js';
import { RegradeQuestionsService } from './regrade-questions.service.js';
import { QUIZ_REGRADE_APPLY, QUIZ_REGRADE_JUDGE } from './regrade-work.service.js';

/** Rows of one statement: SQLite takes so many values at most. */
const ROWS = 500;
const SHOWN: Record<'moved' | 'flipped', QuizRegradeLine['state'][]> = {
  moved: ['changed', 'flipped', 'impossible'],
  flipped: ['flipped'],
};
const OPEN: QuizRegrade['state'][] = ['judging', 'ready', 'applying'];

/** Ended attempts judged anew after a question was put right: a trial that shows whose mark changes, then for good. */
@Injectable()
export class QuizRegradesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly questions: RegradeQuestionsService,
    private readonly views: QuizRegradeViews,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {}

  /** The caller's own, the latest first. */
  async list(actor: Actor, { page, size }: Paging, language: Language): Promise<QuizRegradePage> {
    const [rows, total] = await this.database.read.findAndCount(QuizRegrade, {
      where: { askedBy: actor.id },
      order: { id: 'DESC' },
      skip: (page - 1) * size,
      take: size,
    });
    return { items: await this.views.of(rows, language), total };
  }

  async get(actor: Actor, regradeId: string, language: Language): Promise<QuizRegradeView> {
    const [view] = await this.views.of([await this.own(actor, regradeId)], language);
    if (!view) throw new Problem('not-found');
    return view;
  }

  async lines(actor: Actor, regradeId: string, query: QuizRegradeLineQuery): Promise<QuizRegradeLinePage> {
    await this.own(actor, regradeId);
    const { page, size, show } = query;
    const [rows, total] = await this.database.read.findAndCount(QuizRegradeLine, {
      where: { regradeId, ...(show !== 'all' && { state: In(SHOWN[show]) }) },
      order: { newPercent: 'ASC', attemptId: 'ASC' },
      skip: (page - 1) * size,
      take: size,
    });
    return { items: await this.views.lines(rows), total };
  }

  /** Begins the trial. Nothing is changed by it. */
  async start(actor: Actor, { quiz, changes }: NewQuizRegrade, language: Language): Promise<QuizRegradeView> {
    const where = { askedBy: actor.id, quizId: quiz, state: In(OPEN) };
    if (await this.database.read.existsBy(QuizRegrade, where)) throw new Problem('quiz-regrade-open');
    const asked = new Set(changes.map(({ question }) => question));
    const latest = await this.questions.latest([...asked]);
    if (asked.size < changes.length || latest.size < asked.size) throw new Problem('nothing-to-regrade');
    const attemptIds = await this.questions.attemptIds(actor, quiz, asked);
    if (attemptIds.length === 0) throw new Problem('nothing-to-regrade');
    const regrade: QuizRegrade = {
      id: newId(),
      quizId: quiz,
      askedBy: actor.id,
      askedAt: this.clock.now(),
      state: 'judging',
      changes: changes.map((change): FixedChange => ({ ...change, versionId: latest.get(change.question) ?? '' })),
      total: attemptIds.length,
      ...{ done: 0, reason: null, appliedAt: null },
    };
    await this.database.tx(async (manager) => {
      await manager.insert(QuizRegrade, regrade);
      for (let from = 0; from < attemptIds.length; from += ROWS) {
        const lines = attemptIds.slice(from, from + ROWS).map((attemptId) => lineOf(regrade.id, attemptId));
        await insertRows(manager, QuizRegradeLine, lines);
      }
      const facts = { quizId: quiz, changes, attempts: attemptIds.length };
      await this.audit.record(actor, { action: 'regrade.try', thing: 'quiz-regrade', thingId: regrade.id, facts });
      await this.jobs.enqueue(QUIZ_REGRADE_JUDGE, { regradeId: regrade.id });
    });
    return this.get(actor, regrade.id, language);
  }

  /** For good, with the reason that the candidates are told. */
  async apply(
    actor: Actor,
    regradeId: string,
    { reason }: ApplyQuizRegrade,
    language: Language,
  ): Promise<QuizRegradeView> {
    const { changes } = await this.own(actor, regradeId);
    const latest = await this.questions.latest(changes.map(({ question }) => question));
    const isOld = changes.some(
      ({ kind, question, versionId }) => kind === 'version' && latest.get(question) !== versionId,
    );
    if (isOld) throw new Problem('quiz-regrade-outdated');
    await this.database.tx(async (manager) => {
      const moved = await manager.countBy(QuizRegradeLine, { regradeId, state: In(['changed', 'flipped']) });
      const change = { state: 'applying' as const, done: 0, total: moved, reason, appliedAt: this.clock.now() };
      const { affected } = await manager.update(QuizRegrade, { id: regradeId, state: 'ready' }, change);
      if (affected !== 1) throw new Problem('regrade-not-ready');
      await this.audit.record(actor, {
        action: 'regrade.apply',
        thing: 'quiz-regrade',
        thingId: regradeId,
        facts: { reason, attempts: moved },
      });
      await this.jobs.enqueue(QUIZ_REGRADE_APPLY, { regradeId });
    });
    return this.get(actor, regradeId, language);
  }

  /** Puts a trial aside, without effect. */
  async discard(actor: Actor, regradeId: string, language: Language): Promise<QuizRegradeView> {
    await this.own(actor, regradeId);
    await this.database.tx(async (manager) => {
      const where = { id: regradeId, state: In<QuizRegrade['state']>(['judging', 'ready']) };
      const { affected } = await manager.update(QuizRegrade, where, { state: 'discarded' });
      if (affected !== 1) throw new Problem('regrade-not-ready');
      await this.audit.record(actor, { action: 'regrade.discard', thing: 'quiz-regrade', thingId: regradeId });
    });
    return this.get(actor, regradeId, language);
  }

  /** Whoever asked for it; for others there is none, because its attempts were chosen by the reach of who asked. */
  private async own(actor: Actor, id: string): Promise<QuizRegrade> {
    const regrade = await this.database.read.findOneBy(QuizRegrade, { id, askedBy: actor.id });
    if (!regrade) throw new Problem('not-found');
    return regrade;
  }
}

const lineOf = (regradeId: string, attemptId: string): QuizRegradeLine => ({
  regradeId,
  attemptId,
  state: 'waiting',
  application: null,
  oldPoints: null,
  newPoints: null,
  oldPercent: null,
  newPercent: null,
  oldPassed: null,
  newPassed: null,
  slots: null,
});
