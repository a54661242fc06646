import { Injectable, type OnModuleInit } from '@nestjs/common';
import * as z from 'zod';
import type { Language } from '../../../contract/common.js';
import { MOST_PLACES, type NewShift } from '../../../contract/learning/shift.js';
import type { ClassView } from '../../../contract/learning/class.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { Jobs } from '../../jobs/job/jobs.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import { Events } from '../../platform/events.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { ScenariosService } from '../../sandbox/scenario/scenarios.service.js';
import { ClassesService } from '../class/classes.service.js';
import { drawPlaces, type Drawable } from './draw-places.js';
import { Shift, ShiftPlace } from './shift.entity.js';
import { ShiftBegan, ShiftPlanned } from './shift.events.js';

/** Queued for the moment a planned shift begins. */
const SHIFT_BEGINS = 'learning.shift-begins';
const MINUTE_MS = 60_000;

/** Opens shifts: the class is told at once, and again when a planned one begins. */
@Injectable()
export class ShiftOpening implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly classes: ClassesService,
    private readonly scenarios: ScenariosService,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(SHIFT_BEGINS, z.object({ shiftId: z.uuid(), class: z.string() }), async (begun) => {
      const shift = await this.database.read.findOneBy(Shift, { id: begun.shiftId });
      if (!shift || shift.endedAt) return;
      const places = await this.database.read.findBy(ShiftPlace, { shiftId: shift.id });
      const personIds = places.map(({ personId }) => personId);
      await this.events.publish(ShiftBegan, { ...begun, minutes: shift.minutes, personIds });
    });
  }

  async open(actor: Actor, input: NewShift, language: Language): Promise<Shift> {
    const group = await this.led(actor, input.classId, language);
    const drawable = await this.drawable(input);
    const now = this.clock.now();
    const startsAt = input.startsAt === null ? now : new Date(input.startsAt);
    if (startsAt.getTime() < now.getTime() - MINUTE_MS) {
      const errors = [{ pointer: '#/startsAt', detail: 'lies in the past', key: 'in-the-past' }];
      throw new Problem('invalid-request', { errors });
    }
    const shift: Shift = {
      ...{ id: newId(), classId: group.id, unitId: group.unit.id, rules: input.rules, draw: input.draw },
      ...{ scenarioIds: input.scenarioIds, minutes: input.minutes, startsAt },
      endsAt: new Date(startsAt.getTime() + input.minutes * MINUTE_MS),
      ...{ pausedAt: null, endedAt: null, openedBy: actor.id, openedAt: now },
    };
    const places = drawPlaces(
      group.members.map(({ person }) => person.id),
      drawable,
      input.draw,
    );
    await this.database.tx(async (manager) => {
      await manager.insert(Shift, shift);
      await manager.insert(
        ShiftPlace,
        places.map((place) => ({ ...place, shiftId: shift.id, runId: null })),
      );
      const facts = { classId: group.id, scenarioIds: input.scenarioIds, places: places.length };
      await this.audit.record(actor, { action: 'shift.open', thing: 'shift', thingId: shift.id, facts });
      await this.announce(shift, group);
    });
    return shift;
  }

  private async announce(shift: Shift, group: ClassView): Promise<void> {
    const news = {
      ...{ shiftId: shift.id, class: group.name, minutes: shift.minutes },
      personIds: group.members.map(({ person }) => person.id),
    };
    if (shift.startsAt <= this.clock.now()) return this.events.publish(ShiftBegan, news);
    await this.events.publish(ShiftPlanned, { ...news, startsAt: shift.startsAt.toISOString() });
    await this.jobs.enqueue(SHIFT_BEGINS, { shiftId: shift.id, class: group.name }, { runAt: shift.startsAt });
  }

  /** The class, if the actor leads it, it goes on, and it fits on one board. */
  private async led(actor: Actor, classId: string, language: Language): Promise<ClassView> {
    const group = await this.classes.get(actor, classId, language);
    const units = actor.unitIds('shift:write');
    const isLed = units === 'all' || units.has(group.unit.id) || group.trainers.some(({ id }) => id === actor.id);
    if (!isLed) throw new Problem('not-found');
    if (group.state === 'ended') throw new Problem('class-ended');
    const fault =
      group.members.length === 0 ? 'nobody-in-class' : group.members.length > MOST_PLACES ? 'class-too-large' : null;
    if (fault === null) return group;
    const errors = [{ pointer: '#/classId', detail: `has to have 1 to ${String(MOST_PLACES)} members`, key: fault }];
    throw new Problem('invalid-request', { errors });
  }

  private async drawable({ scenarioIds }: NewShift): Promise<Drawable[]> {
    const published = await this.scenarios.byId();
    const errors = scenarioIds.flatMap((id, at) =>
      published.has(id) ? [] : [{ pointer: `#/scenarioIds/${String(at)}`, detail: 'is no scenario' }],
    );
    if (errors.length > 0) throw new Problem('invalid-request', { errors });
    return [...new Set(scenarioIds)].map((id) => ({
      id,
      variants: Object.keys(published.get(id)?.script.scenario.variants ?? {}),
    }));
  }
}
