import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Language } from '../../../contract/common.js';
import type { MyShift, ShiftCard, ShiftPlace as PlaceView, ShiftView } from '../../../contract/learning/shift.js';
import { PeopleService } from '../../identity/person/people.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ScenariosService } from '../../sandbox/scenario/scenarios.service.js';
import { type RunAtWork, ShiftBoardService } from '../../sandbox/shift-run/shift-board.service.js';
import { TrainingClass } from '../class/class.entity.js';
import { shiftState } from './shift-state.js';
import { Shift, ShiftPlace } from './shift.entity.js';

/** Shifts as trainers and members see them. */
@Injectable()
export class ShiftViews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: PeopleService,
    private readonly scenarios: ScenariosService,
    private readonly board: ShiftBoardService,
  ) {}

  async cards(shifts: readonly Shift[], language: Language): Promise<ShiftCard[]> {
    const ids = shifts.map(({ id }) => id);
    const [facts, places] = await Promise.all([
      this.facts(shifts, language),
      this.database.read.find(ShiftPlace, {
        select: { shiftId: true, personId: true, runId: true },
        where: { shiftId: In(ids) },
      }),
    ]);
    return facts.map((fact) => {
      const mine = places.filter(({ shiftId }) => shiftId === fact.id);
      return { ...fact, places: mine.length, joined: mine.filter(({ runId }) => runId !== null).length };
    });
  }

  async one(shift: Shift, language: Language): Promise<ShiftView> {
    const [[facts], places, runs, scenarios] = await Promise.all([
      this.facts([shift], language),
      this.database.read.find(ShiftPlace, { where: { shiftId: shift.id } }),
      this.board.of(shift.id, language),
      this.scenarios.byId(),
    ]);
    if (!facts) throw new Error('a shift has facts');
    const names = await this.people.namesOf(places.map(({ personId }) => personId));
    const byRun = new Map(runs.map((run) => [run.runId, run]));
    const views = places.map((place) =>
      placeView(place, {
        name: names.get(place.personId) ?? '',
        run: byRun.get(place.runId ?? ''),
        scenario: refOf(scenarios.get(place.scenarioId)?.script.scenario, place.scenarioId, language),
      }),
    );
    const [library] = shift.scenarioIds.flatMap((id) => scenarios.get(id)?.script.library ?? []);
    return {
      ...facts,
      serverTime: this.clock.now().toISOString(),
      places: views.sort((one, other) => one.person.name.localeCompare(other.person.name, 'zh-CN')),
      resources: (library?.resources ?? []).map(({ code, name }) => ({ code, label: name[language] })),
      holdsBack: runs.some(({ holdsBack }) => holdsBack),
    };
  }

  /** What a member may know: the draw only once it has begun. */
  async mine(shifts: readonly Shift[], places: readonly ShiftPlace[], language: Language): Promise<MyShift[]> {
    const scenarios = await this.scenarios.byId();
    const facts = await this.facts(shifts, language);
    return facts.map((fact) => {
      const place = places.find(({ shiftId }) => shiftId === fact.id);
      const isTold = place !== undefined && fact.state !== 'planned';
      const scenario = place && scenarios.get(place.scenarioId)?.script.scenario;
      return {
        ...fact,
        scenario: isTold ? refOf(scenario, place.scenarioId, language) : null,
        runId: place?.runId ?? null,
      };
    });
  }

  private async facts(shifts: readonly Shift[], language: Language): Promise<Omit<ShiftCard, 'places' | 'joined'>[]> {
    const now = this.clock.now();
    const [classes, scenarios] = await Promise.all([
      this.database.read.findBy(TrainingClass, { id: In(shifts.map(({ classId }) => classId)) }),
      this.scenarios.byId(),
    ]);
    return shifts.map((shift) => ({
      id: shift.id,
      class: { id: shift.classId, name: classes.find(({ id }) => id === shift.classId)?.name ?? '' },
      scenarios: shift.scenarioIds.map((id) => refOf(scenarios.get(id)?.script.scenario, id, language)),
      draw: shift.draw,
      rules: shift.rules,
      state: shiftState(shift, now),
      minutes: shift.minutes,
      startsAt: shift.startsAt.toISOString(),
      endsAt: (shift.endedAt ?? shift.endsAt).toISOString(),
      pausedAt: shift.pausedAt?.toISOString() ?? null,
    }));
  }
}

interface Known {
  readonly name: string;
  readonly run: RunAtWork | undefined;
  readonly scenario: PlaceView['scenario'];
}

function placeView({ personId, variant }: ShiftPlace, { name, run, scenario }: Known): PlaceView {
  const person = { id: personId, name };
  if (!run) return { person, scenario, variant, state: 'absent', run: null };
  const { runId, status, lastAt, pausedAt: _held, holdsBack: _more, ...rest } = run;
  return {
    ...{ person, scenario, variant, state: status === 'running' ? 'working' : 'done' },
    run: { ...rest, id: runId, status, lastAt: lastAt.toISOString() },
  };
}

const refOf = (
  scenario: { code: string; title: Record<Language, string> } | undefined,
  id: string,
  language: Language,
): PlaceView['scenario'] => ({ id, code: scenario?.code ?? '', title: scenario?.title[language] ?? '' });
