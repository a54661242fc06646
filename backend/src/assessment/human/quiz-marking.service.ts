import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import * as z from 'zod';
import { Jobs } from '../../jobs/job/jobs.service.js';
import { Marking } from '../../marking/entry/marking.js';
import { MarkSettled } from '../../marking/entry/marking.events.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events.js';
import { Answer, Attempt } from '../attempt/attempt.entity.js';
import { AttemptToBeMarked } from '../attempt/attempt.events.js';
import { PapersService } from '../attempt/papers.service.js';
import { QuizzesService } from '../quiz/quizzes.service.js';
import { SlotDecisions } from './slot-decisions.service.js';
import { fractionOf, workIdOf, workOfSlot } from './work-of-slot.js';

/** Queued at start: attempts that ended before there was a queue for their answers. */
const BRING_OLD = 'attempt.bring-to-marking';
/** So many are looked through at once, and so many brought: nobody's save waits long for it. */
const BATCH = 500;
const STRIDE = 5;

/** Brings answers that only a person can judge to be marked, one work for each, and takes the marks in. */
@Injectable()
export class QuizMarkingService implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly marking: Marking,
    private readonly papers: PapersService,
    private readonly quizzes: QuizzesService,
    private readonly decisions: SlotDecisions,
  ) {}

  onModuleInit(): void {
    this.events.handle(AttemptToBeMarked, 'assessment.to-be-marked', ({ attemptId }) => this.bring(attemptId));
    this.events.handle(MarkSettled, 'assessment.slot-marks', async ({ source, sourceId, groupId, parts }) => {
      if (source === 'attempt' && groupId) await this.takeIn(groupId, sourceId, parts);
    });
    this.jobs.handle(BRING_OLD, z.object({ after: z.string() }), ({ after }) => this.bringOld(after));
  }

  async onApplicationBootstrap(): Promise<void> {
    const waits = await this.database.read.existsBy(Attempt, { provisional: true });
    if (waits) await this.jobs.enqueue(BRING_OLD, { after: '' }, { key: 'start' });
  }

  /** Brings what waits in an attempt. What is known already stays as it is. */
  private async bring(attemptId: string): Promise<void> {
    const attempt = await this.database.read.findOneBy(Attempt, { id: attemptId });
    if (!attempt?.endedAt) return;
    const handedInAt = attempt.endedAt;
    const [paper, quiz, answers] = await Promise.all([
      this.papers.of(attempt),
      this.quizzes.get(attempt.quizId),
      this.database.read.findBy(Answer, { attemptId }),
    ]);
    const waiting = new Set((attempt.marks ?? []).filter(({ provisional }) => provisional).map(({ slot }) => slot));
    const works = paper.items
      .filter(({ slot }) => waiting.has(slot))
      .flatMap((place) => {
        const answer = answers.find(({ slot }) => slot === place.slot)?.answer ?? null;
        return workOfSlot({ attempt, quiz, place, answer }, handedInAt) ?? [];
      });
    const known = await this.marking.known(
      'attempt',
      works.map(({ sourceId }) => sourceId),
    );
    for (const work of works) if (!known.has(work.sourceId)) await this.marking.open(work);
  }

  private async takeIn(
    attemptId: string,
    workId: string,
    parts: z.infer<typeof MarkSettled.schema>['parts'],
  ): Promise<void> {
    await this.database.tx(async (manager) => {
      const attempt = await this.decisions.hold(manager, attemptId);
      const paper = await this.papers.of(attempt);
      const place = paper.items.find(({ slot }) => workIdOf(attemptId, slot) === workId);
      if (!place) return;
      const { slot, drawn } = place;
      const answer = await manager.findOneBy(Answer, { attemptId, slot });
      const change = {
        slot,
        kind: 'marker' as const,
        fraction: fractionOf(drawn, answer?.answer ?? null, parts),
        reason: null,
        comments: parts.flatMap(({ comments }) => comments),
        personId: null,
      };
      await this.decisions.decide(manager, attempt, [change]);
    });
  }

  private async bringOld(after: string): Promise<void> {
    const rows = await this.database.read
      .createQueryBuilder(Attempt, 'attempt')
      .select('attempt.id', 'id')
      .where('attempt.provisional = :waits AND attempt.id > :after', { waits: true, after })
      .orderBy('attempt.id')
      .limit(BATCH)
      .getRawMany<{ id: string }>();
    const known = await this.marking.knownGroups(rows.map(({ id }) => id));
    const old = rows.filter(({ id }) => !known.has(id));
    const some = old.slice(0, STRIDE);
    for (const { id } of some) await this.bring(id);
    const last = old.length > STRIDE ? some.at(-1) : rows[BATCH - 1];
    if (last) await this.jobs.enqueue(BRING_OLD, { after: last.id });
  }
}
