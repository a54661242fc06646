import { Injectable } from '@nestjs/common';
import type { Language } from '../../../contract/common.js';
import type { ClassMistake, Debrief } from '../../../contract/learning/debrief.js';
import { PeopleService } from '../../identity/person/people.service.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { verdictOf } from '../../sandbox/grading/verdict.js';
import { stepsOfReference } from '../../sandbox/desk/reference-steps.js';
import { LiveRuns, type LiveRun } from '../../sandbox/run/live-runs.service.js';
import { ShiftBoardService } from '../../sandbox/shift-run/shift-board.service.js';
import { TeachingLessons } from '../mistake/teaching-lessons.js';
import { teachesOf } from '../mistake/teaches-of.js';
import { bandsOf, type DebriefedRun, meanOf, medianOf, type Miss, missesOf, refusalsOf } from './debrief.js';
import { ShiftAccess } from './shift-access.js';
import { ShiftPlace } from './shift.entity.js';

/** Looks back at a shift together with the class. */
@Injectable()
export class ShiftDebriefService {
  constructor(
    private readonly database: Database,
    private readonly access: ShiftAccess,
    private readonly people: PeopleService,
    private readonly board: ShiftBoardService,
    private readonly live: LiveRuns,
    private readonly lessons: TeachingLessons,
  ) {}

  async of(actor: Actor, shiftId: string, language: Language): Promise<Debrief> {
    const shift = await this.access.led(actor, shiftId);
    const [live, places] = await Promise.all([
      this.board.liveOf(shift.id),
      this.database.read.countBy(ShiftPlace, { shiftId: shift.id }),
    ]);
    const over = live.filter(({ run }) => run.status !== 'running');
    const names = await this.people.namesOf(over.map(({ run }) => run.personId));
    const runs = over.map((one) => this.debriefed(one));
    const people = over.map((one) => this.personView(one, names, language));
    const scores = runs.map(({ score }) => score);
    const context = { over, names, language };
    return {
      runs: over.length,
      open: live.length - over.length,
      absent: places - live.length,
      passed: people.filter(({ passed }) => passed).length,
      mean: meanOf(scores),
      median: medianOf(scores),
      scores: bandsOf(scores),
      mistakes: await Promise.all(missesOf(runs).map((miss) => this.mistake(miss, context))),
      refusals: refusalsOf(runs).map(({ refusal, times, people: who }) => ({
        ...{ rule: refusal.rule, text: refusal.text[language], basis: refusal.basis?.[language] ?? null },
        ...{ times, people: who },
      })),
      people: people.sort((one, other) => other.score - one.score),
      references: this.references(live, language),
    };
  }

  private debriefed(one: LiveRun): DebriefedRun {
    const { run, play } = one;
    const { grade } = this.board.factsOf(one);
    return {
      ...{ runId: run.id, personId: run.personId, scenarioId: run.scenarioId },
      ...{ score: grade.score, lines: grade.lines },
      refusals: play.log.flatMap(({ refusal }) => refusal ?? []),
    };
  }

  private personView(one: LiveRun, names: ReadonlyMap<string, string>, language: Language): Debrief['people'][number] {
    const { grade } = this.board.factsOf(one);
    const { run, play } = one;
    return {
      ...{ runId: run.id, personId: run.personId, name: names.get(run.personId) ?? '' },
      scenario: scenarioOf(one, language),
      ...{ score: grade.score, critical: grade.critical, passed: verdictOf(grade, play.world.scene.passMark).passed },
    };
  }

  private async mistake(
    { scenarioId, line, missed, judged }: Miss,
    { over, names, language }: { over: readonly LiveRun[]; names: ReadonlyMap<string, string>; language: Language },
  ): Promise<ClassMistake> {
    const one = over.find(({ run }) => run.scenarioId === scenarioId);
    return {
      scenario: one ? scenarioOf(one, language) : { id: scenarioId, code: '', title: '' },
      code: line.code,
      kind: line.kind as ClassMistake['kind'],
      ...{ title: line.title[language], expected: line.expected[language], basis: line.basis[language] },
      dimensions: [...line.dimensions],
      ...{ missed: missed.length, judged },
      runs: missed.map(({ runId, personId, score }) => ({ runId, personId, name: names.get(personId) ?? '', score })),
      lesson: one ? await this.lessons.find(teachesOf(one.play.world.scene, line.code), language) : null,
    };
  }

  /** The reference run of each scenario and variant that somebody had. */
  private references(live: readonly LiveRun[], language: Language): Debrief['references'] {
    const kinds = Map.groupBy(live, ({ run }) => `${run.scenarioId} ${run.variant}`);
    return [...kinds.values()].flatMap(([one]) => {
      if (!one) return [];
      const steps = stepsOfReference(this.live.reference(one.play.world, language), language);
      return [{ scenario: scenarioOf(one, language), variant: one.run.variant, steps }];
    });
  }
}

const scenarioOf = ({ run, play }: LiveRun, language: Language) => ({
  ...{ id: run.scenarioId, code: play.world.scene.code },
  title: play.world.scene.title[language],
});
