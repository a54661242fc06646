import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import * as z from 'zod';
import { Jobs } from '../../jobs/job/jobs.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events.js';
import { RunScored } from '../run/run.events.js';
import { judgeSitting } from './judging.js';
import { SkillPaper, SkillSitting } from './skill-exam.entity.js';
import { SkillExamJudged } from './skill-exam.events.js';

/** Queued when a sitting begins, for the moment it closes. */
export const SITTING_CLOSES = 'skill-sitting.closes';

/** Follows the runs of sittings: notes their scores, and judges a sitting when nothing is open any more. */
@Injectable()
export class SittingStateService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.events.handle(RunScored, 'skill-exam.paper', async ({ runId, score, hasCriticalFailure, provisional }) => {
      await this.database.tx(async (manager) => {
        const paper = await manager.findOneBy(SkillPaper, { runId });
        if (!paper) return;
        const { sittingId, place } = paper;
        await manager.update(SkillPaper, { sittingId, place }, { score, critical: hasCriticalFailure, provisional });
        await this.judge(manager, sittingId);
      });
    });
    this.jobs.handle(SITTING_CLOSES, z.object({ sittingId: z.uuid() }), ({ sittingId }) =>
      this.database.tx((manager) => this.judge(manager, sittingId)),
    );
  }

  /** Says how the sitting stands now. A marker's later word may change what was passed or failed. */
  async judge(manager: EntityManager, sittingId: string): Promise<void> {
    const sitting = await manager.findOneByOrFail(SkillSitting, { id: sittingId });
    const papers = await manager.findBy(SkillPaper, { sittingId });
    const now = this.clock.now();
    const { status, mean } = judgeSitting(papers, sitting, sitting.closesAt <= now && !hasRunning(papers));
    if (status === sitting.status && mean === sitting.mean) return;
    const finishedAt = status === 'running' ? null : (sitting.finishedAt ?? now);
    await manager.update(SkillSitting, { id: sittingId }, { status, mean, finishedAt });
    if (status !== 'passed' && status !== 'failed') return;
    await this.events.publish(SkillExamJudged, {
      sittingId,
      personId: sitting.personId,
      skillExamId: sitting.skillExamId,
      mean: mean ?? 0,
      passed: status === 'passed',
      hasCriticalFailure: papers.some(({ critical }) => critical),
      at: (finishedAt ?? now).toISOString(),
    });
  }
}

/** A run that was begun in time goes on to its own end. */
const hasRunning = (papers: readonly SkillPaper[]): boolean =>
  papers.some(({ runId, score }) => runId !== null && score === null);
