import { Injectable } from '@nestjs/common';
import type { Language } from '../../../contract/common.js';
import type { NewShift, ShiftPage, ShiftQuery, ShiftView } from '../../../contract/learning/shift.js';
import { Clock } from '../../platform/clock.js';
import type { Actor } from '../../platform/http/actor.js';
import { ShiftAccess } from './shift-access.js';
import { ShiftOpening } from './shift-opening.service.js';
import { ShiftViews } from './shift-views.js';
import { ShiftWatch } from './shift-watch.js';

/** Shifts as those who lead them see them. */
@Injectable()
export class ShiftsService {
  constructor(
    private readonly clock: Clock,
    private readonly access: ShiftAccess,
    private readonly opening: ShiftOpening,
    private readonly views: ShiftViews,
    private readonly watch: ShiftWatch,
  ) {}

  async open(actor: Actor, input: NewShift, language: Language): Promise<ShiftView> {
    return this.views.one(await this.opening.open(actor, input, language), language);
  }

  /** The latest first. */
  async list(actor: Actor, query: ShiftQuery, language: Language): Promise<ShiftPage> {
    const select = this.access.ledBy(actor);
    const now = this.clock.now();
    const over = '(shift.endedAt IS NOT NULL OR (shift.pausedAt IS NULL AND shift.endsAt <= :now))';
    if (query.class) select.andWhere('shift.classId = :classId', { classId: query.class });
    if (query.state) select.andWhere(query.state === 'ended' ? over : `NOT ${over}`, { now });
    const [shifts, total] = await select
      .orderBy('shift.startsAt', 'DESC')
      .addOrderBy('shift.id', 'DESC')
      .skip((query.page - 1) * query.size)
      .take(query.size)
      .getManyAndCount();
    return { items: await this.views.cards(shifts, language), total };
  }

  /** The shift with its board; whoever reads it is told when something moves. */
  async get(actor: Actor, shiftId: string, language: Language): Promise<ShiftView> {
    const shift = await this.access.led(actor, shiftId);
    this.watch.look(shiftId, actor.id);
    return this.views.one(shift, language);
  }
}
