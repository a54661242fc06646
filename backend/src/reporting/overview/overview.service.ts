import { Injectable } from '@nestjs/common';
import type { Overview, OverviewQuery, UnitShare } from '../../../contract/reporting/overview.js';
import type { Language } from '../../../contract/common.js';
import { ProgramsService } from '../../certification/program/programs.service.js';
import { shareOf } from '../../certification/standing/share.js';
import type { UnitTree } from '../../identity/unit/unit-tree.js';
import { UnitsService } from '../../identity/unit/units.service.js';
import { addDays, addMonths } from '../../law/deadline/iso-day.js';
import { Clock } from '../../platform/clock.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { OverviewQueries, type UnitCount } from './overview-queries.js';

/** How far back the share is compared. */
const COMPARED_DAYS = 30;
const FORECAST_MONTHS = 12;

/** What a manager must know at a glance. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly clock: Clock,
    private readonly units: UnitsService,
    private readonly programs: ProgramsService,
    private readonly queries: OverviewQueries,
  ) {}

  async get(
    actor: Actor,
    { unit: asked, program, on = this.clock.today() }: OverviewQuery,
    language: Language,
  ): Promise<Overview> {
    const [tree, [first]] = await Promise.all([this.units.tree(), this.programs.chosen(program)]);
    const unit = shownUnit(actor, tree, asked);
    const where = { unitIds: [...tree.below(unit.id)], program, on };
    const [counts, ending, forecast, people] = await Promise.all([
      this.queries.counts({ ...where, before: addDays(on, -COMPARED_DAYS) }),
      this.queries.ending(where),
      this.queries.forecast({ ...where, until: addMonths(on, FORECAST_MONTHS) }),
      this.queries.people(where),
    ]);
    const whole = sumOf(counts, () => true);
    return {
      on,
      unit: { id: unit.id, name: unit.name[language] },
      people,
      target: first?.definition.targetShare ?? 100,
      required: whole.required,
      certified: whole.certified,
      share: shareOf(whole.certified, whole.required),
      shareBefore: shareOf(whole.certifiedBefore, whole.requiredBefore),
      overdue: whole.overdue,
      expired: whole.expired,
      suspended: whole.suspended,
      endingWithin: ending,
      units: unitShares(tree, unit.id, counts, language),
      forecast: monthsFrom(on).map((month) => forecast.get(month) ?? { month, ending: 0, renewed: 0 }),
    };
  }
}

/** The unit asked for, or the highest one within reach. Out of reach, or unknown: not found. */
function shownUnit(actor: Actor, tree: UnitTree, asked: string | undefined) {
  const reachable = actor.unitIds('report:read');
  const isReachable = (id: string) => reachable === 'all' || reachable.has(id);
  const unit = asked === undefined ? tree.all.find(({ id }) => isReachable(id)) : tree.get(asked);
  if (!unit || !isReachable(unit.id)) throw new Problem('not-found');
  return unit;
}

function unitShares(tree: UnitTree, topId: string, counts: readonly UnitCount[], language: Language): UnitShare[] {
  const shown = tree.below(topId);
  return tree.all
    .filter(({ id }) => shown.has(id))
    .map(({ id, parentId, name }) => {
      const below = tree.below(id);
      const { required, certified, overdue } = sumOf(counts, ({ unitId }) => below.has(unitId));
      return {
        id,
        parentId: id === topId ? null : parentId,
        name: name[language],
        required,
        certified,
        overdue,
        share: shareOf(certified, required),
      };
    });
}

function sumOf(counts: readonly UnitCount[], isMeant: (count: UnitCount) => boolean): Omit<UnitCount, 'unitId'> {
  const sum = {
    required: 0,
    certified: 0,
    requiredBefore: 0,
    certifiedBefore: 0,
    overdue: 0,
    expired: 0,
    suspended: 0,
  };
  for (const count of counts) {
    if (!isMeant(count)) continue;
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += count[key];
  }
  return sum;
}

const monthsFrom = (on: string): string[] =>
  Array.from({ length: FORECAST_MONTHS }, (_, index) => addMonths(`${on.slice(0, 7)}-01`, index).slice(0, 7));
