import { Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { type EntityManager, In } from 'typeorm';
import type { Language } from '../../../contract/common.js';
import type { PaperRun, SkillExamList, SkillExamView } from '../../../contract/sandbox/skill-exam.js';
import { Jobs } from '../../jobs/job/jobs.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import { lockedRow } from '../../platform/database/row-lock.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { RunStartService } from '../run/run-start.service.js';
import { Run } from '../run/run.entity.js';
import { type PublishedScenario, ScenariosService } from '../scenario/scenarios.service.js';
import { candidatesFrom } from './candidates.js';
import { drawPapers, shortDraw } from './drawing.js';
import { SkillExam, SkillPaper, SkillSitting } from './skill-exam.entity.js';
import { allowance, skillExamView, type Sat } from './skill-exam-view.js';
import { SITTING_CLOSES } from './sitting-state.service.js';

const DAY = 86_400_000;

/** Skill exams: several scenarios by lot, sat within some days, judged together (domain §3.3, §5.3). */
@Injectable()
export class SkillExamsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly scenarios: ScenariosService,
    private readonly starting: RunStartService,
  ) {}

  async list(actor: Actor, language: Language): Promise<SkillExamList> {
    const exams = await this.database.read.find(SkillExam, { order: { slug: 'ASC' } });
    const items = await Promise.all(exams.map((exam) => this.view(exam, actor.id, language)));
    return { items, total: items.length };
  }

  async get(actor: Actor, skillExamId: string, language: Language): Promise<SkillExamView> {
    return this.view(await this.find(skillExamId), actor.id, language);
  }

  /** Begins a sitting, or goes on with the one that runs; `isResumed` decides between 201 and 200. */
  async begin(actor: Actor, skillExamId: string, language: Language) {
    const exam = await this.find(skillExamId);
    const published = await this.scenarios.byId();
    const isResumed = await this.database.tx(async (manager) => {
      await lockedRow(manager, SkillExam, { id: skillExamId });
      const earlier = await manager.find(SkillSitting, {
        where: { skillExamId, personId: actor.id },
        order: { number: 'ASC' },
      });
      if (earlier.some(({ status }) => status === 'running')) return true;
      this.refuseTooMany(exam, earlier);
      await this.draw(manager, { exam, personId: actor.id, earlier, published: [...published.values()] });
      return false;
    });
    return { view: await this.view(exam, actor.id, language), isResumed };
  }

  /** Begins the exam run of a drawn paper, or answers with the one that was begun. */
  async beginPaper(actor: Actor, sittingId: string, place: number): Promise<PaperRun & { isResumed: boolean }> {
    const published = await this.scenarios.byId();
    return this.database.tx(async (manager) => {
      const sitting = await lockedRow(manager, SkillSitting, { id: sittingId, personId: actor.id });
      const paper = sitting && (await manager.findOneBy(SkillPaper, { sittingId, place }));
      const scenario = paper && published.get(paper.scenarioId);
      if (!scenario) throw new Problem('not-found');
      if (paper.runId !== null) return { runId: paper.runId, isResumed: true };
      if (sitting.status !== 'running' || sitting.closesAt <= this.clock.now()) throw new Problem('sitting-over');
      const run = await this.starting.beginDrawn(manager, actor, scenario, paper.variant);
      await manager.update(SkillPaper, { sittingId, place }, { runId: run.id });
      return { runId: run.id, isResumed: false };
    });
  }

  private refuseTooMany({ definition }: SkillExam, earlier: readonly SkillSitting[]): void {
    const { left, next } = allowance(definition, earlier, this.clock.now());
    if (left === 0 && next === null) throw new Problem('attempts-used-up');
    if (next) throw new Problem('attempt-too-soon', { members: { nextAttemptAt: next.toISOString() } });
  }

  private async draw(
    manager: EntityManager,
    {
      exam,
      personId,
      earlier,
      published,
    }: { exam: SkillExam; personId: string; earlier: readonly SkillSitting[]; published: PublishedScenario[] },
  ): Promise<void> {
    const { definition } = exam;
    const candidates = candidatesFrom(published);
    if (shortDraw(definition.draws, candidates)) throw new Problem('lot-too-small');
    const met = await manager.findBy(SkillPaper, { sittingId: In(earlier.map(({ id }) => id)) });
    const drawn = drawPapers(definition.draws, candidates, met, (below) => randomInt(below));
    const now = this.clock.now();
    const sitting: SkillSitting = {
      id: newId(),
      skillExamId: exam.id,
      personId,
      number: earlier.length + 1,
      status: 'running',
      needed: definition.mean,
      floor: definition.floor,
      mean: null,
      startedAt: now,
      closesAt: new Date(now.getTime() + definition.days * DAY),
      finishedAt: null,
    };
    await manager.insert(SkillSitting, sitting);
    await manager.insert(
      SkillPaper,
      drawn.map((one, at) => ({
        ...one,
        sittingId: sitting.id,
        place: at + 1,
        runId: null,
        score: null,
        critical: false,
        provisional: false,
      })),
    );
    await this.jobs.enqueue(SITTING_CLOSES, { sittingId: sitting.id }, { runAt: sitting.closesAt });
  }

  private async find(skillExamId: string): Promise<SkillExam> {
    const exam = await this.database.read.findOneBy(SkillExam, { id: skillExamId });
    if (!exam) throw new Problem('not-found');
    return exam;
  }

  private async view(exam: SkillExam, personId: string, language: Language): Promise<SkillExamView> {
    const { read } = this.database;
    const sittings = await read.find(SkillSitting, {
      where: { skillExamId: exam.id, personId },
      order: { number: 'DESC' },
    });
    const papers = await read.find(SkillPaper, {
      where: { sittingId: In(sittings.map(({ id }) => id)) },
      order: { place: 'ASC' },
    });
    const runIds = papers.flatMap(({ runId }) => (runId === null ? [] : [runId]));
    const runs = new Map((await read.findBy(Run, { id: In(runIds) })).map((run) => [run.id, run]));
    const sat: Sat[] = sittings.map((sitting) => ({
      sitting,
      papers: papers.filter(({ sittingId }) => sittingId === sitting.id),
    }));
    return skillExamView(exam, { sat, runs, published: await this.scenarios.byId(), now: this.clock.now() }, language);
  }
}
