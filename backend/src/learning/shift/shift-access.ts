import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { lockedRow } from '../../platform/database/row-lock.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { shiftState } from './shift-state.js';
import { Shift } from './shift.entity.js';

/** Whose shifts somebody leads: those of the units in reach, and of the classes that they teach. */
@Injectable()
export class ShiftAccess {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  ledBy(actor: Actor): SelectQueryBuilder<Shift> {
    const select = this.database.read.createQueryBuilder(Shift, 'shift').where('1 = 1');
    const units = actor.unitIds('shift:write');
    if (units === 'all') return select;
    const taught = 'EXISTS (SELECT 1 FROM class_trainer t WHERE t.class_id = shift.class_id AND t.person_id = :me)';
    const reached = units.size > 0 ? ' OR shift.unitId IN (:...units)' : '';
    return select.andWhere(`(${taught}${reached})`, { me: actor.id, units: [...units] });
  }

  async led(actor: Actor, shiftId: string): Promise<Shift> {
    const shift = await this.ledBy(actor).andWhere('shift.id = :shiftId', { shiftId }).getOne();
    if (!shift) throw new Problem('not-found');
    return shift;
  }

  /** The shift, held until the transaction ends, so that two trainers never change it at once. It must not be over. */
  async held(manager: EntityManager, actor: Actor, shiftId: string): Promise<Shift> {
    await lockedRow(manager, Shift, { id: shiftId });
    const shift = await this.led(actor, shiftId);
    if (shiftState(shift, this.clock.now()) === 'ended') throw new Problem('shift-over');
    return shift;
  }
}
