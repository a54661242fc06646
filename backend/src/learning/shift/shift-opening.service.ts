import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import * as z from 'zod';
import type { Language } from '../../../contract/common.js';
import { MOST_PLACES, type NewShift } from '../../../contract/learning/shift.js';
import type { ClassView } from '../../../contract/learning/class.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { Jobs } from '../../jobs/job/jobs.service.js';
import { Clock, dayOf } from '../../platform/clock.js';
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
const DAY_MS = 24 * 60 * MINUTE_MS;
/** The longest that a shift is planned ahead. */
const MOST_DAYS_AHEAD = 366;
/** Places of earlier shifts that a draw looks back on. */
const MOST_EARLIER = 5000;

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
    refuseStart(startsAt, now, group);
    const shift: Shift = {
      ...{ id: newId(), classId: group.id, unitId: group.unit.id, rules: input.rules, draw: input.draw },
      ...{ scenarioIds: input.scenarioIds, minutes: input.minutes, startsAt },
      endsAt: new Date(startsAt.getTime() + input.minutes * MINUTE_MS),
      ...{ pausedAt: null, endedAt: null, openedBy: actor.id, openedAt: now },
    };
    const personIds = group.members.map(({ person }) => person.id);
    const earlier = input.draw === 'lot' ? await this.earlier(personIds, drawable) : [];
    const places = drawPlaces(personIds, drawable, input.draw, { earlier });
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

  /** What the members were given in earlier shifts of what is to be drawn now. */
  private earlier(personIds: readonly string[], drawable: readonly Drawable[]): Promise<ShiftPlace[]> {
    return this.database.read.find(ShiftPlace, {
      select: { shiftId: true, personId: true, scenarioId: true, variant: true },
      where: { personId: In(personIds), scenarioId: In(drawable.map(({ id }) => id)) },
      order: { shiftId: 'DESC' },
      take: MOST_EARLIER,
    });
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

/** Neither over, nor after the class, nor so far ahead that nobody means it. */
function refuseStart(startsAt: Date, now: Date, { endsOn }: ClassView): void {
  const ahead = startsAt.getTime() - now.getTime();
  const isOver = ahead < -MINUTE_MS;
  if (!isOver && ahead <= MOST_DAYS_AHEAD * DAY_MS && dayOf(startsAt) <= endsOn) return;
  const fault = isOver
    ? { detail: 'lies in the past', key: 'in-the-past' }
    : { detail: 'lies after the class, or more than a year ahead', key: 'too-far-ahead' };
  throw new Problem('invalid-request', { errors: [{ pointer: '#/startsAt', ...fault }] });
}
