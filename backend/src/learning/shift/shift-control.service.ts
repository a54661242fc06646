import { Injectable } from '@nestjs/common';
import type { Language } from '../../../contract/common.js';
import type { ShiftView } from '../../../contract/learning/shift.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { ShiftHold } from '../../sandbox/shift-run/shift-hold.service.js';
import { ShiftAccess } from './shift-access.js';
import { shiftState } from './shift-state.js';
import { ShiftViews } from './shift-views.js';
import { ShiftWatch } from './shift-watch.js';
import { Shift, ShiftPlace } from './shift.entity.js';

/** What a trainer does with a shift that goes on. Doing the same again, or two trainers at once, changes nothing more. */
@Injectable()
export class ShiftControl {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly access: ShiftAccess,
    private readonly runs: ShiftHold,
    private readonly views: ShiftViews,
    private readonly watch: ShiftWatch,
  ) {}

  /** Holds every run still. */
  async pause(actor: Actor, shiftId: string, language: Language): Promise<ShiftView> {
    const shift = await this.database.tx(async (manager) => {
      const held = await this.access.held(manager, actor, shiftId);
      if (held.pausedAt) return held;
      if (shiftState(held, this.clock.now()) === 'planned') throw new Problem('shift-not-begun');
      const pausedAt = this.clock.now();
      await manager.update(Shift, shiftId, { pausedAt });
      await this.runs.pause(shiftId);
      await this.note(actor, 'shift.pause', shiftId);
      return { ...held, pausedAt };
    });
    return this.shown(shift, language);
  }

  /** Goes on; the time that it stood still is given back. */
  async resume(actor: Actor, shiftId: string, language: Language): Promise<ShiftView> {
    const shift = await this.database.tx(async (manager) => {
      const held = await this.access.held(manager, actor, shiftId);
      if (!held.pausedAt) return held;
      const stood = this.clock.now().getTime() - held.pausedAt.getTime();
      const endsAt = new Date(held.endsAt.getTime() + stood);
      await manager.update(Shift, shiftId, { pausedAt: null, endsAt });
      await this.runs.resume(shiftId);
      await this.note(actor, 'shift.resume', shiftId);
      return { ...held, pausedAt: null, endsAt };
    });
    return this.shown(shift, language);
  }

  /** Ends it before its time; what still runs is graded as it stands. */
  async end(actor: Actor, shiftId: string, language: Language): Promise<ShiftView> {
    const shift = await this.database.tx(async (manager) => {
      const held = await this.access.held(manager, actor, shiftId);
      const endedAt = this.clock.now();
      await manager.update(Shift, shiftId, { endedAt, pausedAt: null });
      await this.note(actor, 'shift.end', shiftId);
      return { ...held, endedAt, pausedAt: null };
    });
    // After the commit: nobody joins any more, and each run is ended in its turn.
    await this.runs.end(shiftId);
    return this.shown(shift, language);
  }

  private note(actor: Actor, action: string, thingId: string): Promise<void> {
    return this.audit.record(actor, { action, thing: 'shift', thingId });
  }

  /** Told to everybody in it at once: their pages must change before they do anything more. */
  private async shown(shift: Shift, language: Language): Promise<ShiftView> {
    const places = await this.database.read.findBy(ShiftPlace, { shiftId: shift.id });
    this.watch.tell(
      shift.id,
      places.map(({ personId }) => personId),
    );
    this.watch.stir(shift.id);
    return this.views.one(shift, language);
  }
}
