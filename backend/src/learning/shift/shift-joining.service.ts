import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Language } from '../../../contract/common.js';
import type { MyShift, MyShiftList, ShiftRules } from '../../../contract/learning/shift.js';
import type { RunMode } from '../../../contract/sandbox/terms.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { lockedRow } from '../../platform/database/row-lock.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { ShiftRunStart } from '../../sandbox/shift-run/shift-run-start.service.js';
import { shiftState } from './shift-state.js';
import { ShiftViews } from './shift-views.js';
import { Shift, ShiftPlace } from './shift.entity.js';

/** How many of one's own shifts are read: the latest. */
const MOST_SHIFTS = 50;

const MODES: Readonly<Record<ShiftRules, { mode: RunMode; rules: RunMode | null }>> = {
  guided: { mode: 'guided', rules: null },
  practice: { mode: 'practice', rules: null },
  'closed-book': { mode: 'practice', rules: 'exam' },
};

/** Shifts as their members see them, and how they join. */
@Injectable()
export class ShiftJoining {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly runs: ShiftRunStart,
    private readonly views: ShiftViews,
  ) {}

  /** What goes on or is planned, the next to begin on top. */
  async mine(actor: Actor, language: Language): Promise<MyShiftList> {
    const places = await this.database.read.find(ShiftPlace, {
      where: { personId: actor.id },
      order: { shiftId: 'DESC' },
      take: MOST_SHIFTS,
    });
    const shifts = await this.database.read.find(Shift, {
      where: { id: In(places.map(({ shiftId }) => shiftId)) },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    const now = this.clock.now();
    const open = shifts.filter((shift) => shiftState(shift, now) !== 'ended');
    const items = await this.views.mine(open, places, language);
    return { items, total: items.length };
  }

  async one(actor: Actor, shiftId: string, language: Language): Promise<MyShift> {
    const { shift, place } = await this.placed(actor, shiftId);
    const [view] = await this.views.mine([shift], [place], language);
    if (!view) throw new Problem('not-found');
    return view;
  }

  /** Takes one's place: a run begins, or the one that is there goes on. */
  async join(actor: Actor, shiftId: string): Promise<{ isNew: boolean; runId: string }> {
    return this.database.tx(async (manager) => {
      await lockedRow(manager, ShiftPlace, { shiftId, personId: actor.id });
      const { shift, place } = await this.placed(actor, shiftId);
      if (place.runId !== null) return { isNew: false, runId: place.runId };
      this.mustRun(shift);
      const { scenarioId, variant, seed } = place;
      const runId = await this.runs.begin(manager, {
        ...{ shiftId, personId: actor.id, scenarioId, variant, seed, deadline: shift.endsAt },
        ...MODES[shift.rules],
      });
      await manager.update(ShiftPlace, { shiftId, personId: actor.id }, { runId });
      return { isNew: true, runId };
    });
  }

  private mustRun(shift: Shift): void {
    const state = shiftState(shift, this.clock.now());
    if (state === 'planned') throw new Problem('shift-not-begun');
    if (state === 'paused') throw new Problem('shift-paused');
    if (state === 'ended') throw new Problem('shift-over');
  }

  private async placed(actor: Actor, shiftId: string): Promise<{ shift: Shift; place: ShiftPlace }> {
    const [place, shift] = await Promise.all([
      this.database.read.findOneBy(ShiftPlace, { shiftId, personId: actor.id }),
      this.database.read.findOneBy(Shift, { id: shiftId }),
    ]);
    if (!place || !shift) throw new Problem('not-found');
    return { shift, place };
  }
}
