import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { inLanguage, type Language } from '../../../contract/common.js';
import type { AppointmentView, NewAppointment } from '../../../contract/identity/person.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import { Events } from '../../platform/events.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { UnitsService } from '../unit/units.service.js';
import { AppointmentChanged } from './person.events.js';
import { Appointment } from './person.entity.js';

/** Who stands in which post of which unit, on any day. */
@Injectable()
export class AppointmentsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly units: UnitsService,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  /** The person's appointments of today, the oldest first: it is the main one. */
  async today(personId: string, language: Language): Promise<AppointmentView[]> {
    const today = this.clock.today();
    const all = await this.history(personId, language);
    return all.filter(({ from, to }) => from <= today && (to === null || to >= today));
  }

  /** All appointments of a person, past ones too, in order of their first day. */
  async history(personId: string, language: Language): Promise<AppointmentView[]> {
    return this.views(await this.rows([personId]), language);
  }

  /** Everybody who is appointed in a unit today. */
  async personIdsIn(unitId: string): Promise<string[]> {
    const today = this.clock.today();
    const rows = await this.database.read
      .createQueryBuilder(Appointment, 'appointment')
      .select('DISTINCT appointment.personId', 'personId')
      .where('appointment.unitId = :unitId AND appointment.fromDay <= :today', { unitId, today })
      .andWhere('(appointment.toDay IS NULL OR appointment.toDay >= :today)')
      .orderBy('appointment.personId')
      .getRawMany<{ personId: string }>();
    return rows.map(({ personId }) => personId);
  }

  /** Main unit and post of each of these people today, in one question. */
  async mainOf(personIds: string[], language: Language): Promise<Map<string, AppointmentView>> {
    const today = this.clock.today();
    const rows = await this.rows(personIds);
    const open = rows.filter(({ fromDay, toDay }) => fromDay <= today && (toDay === null || toDay >= today));
    const views = await this.views(open, language);
    const main = new Map<string, AppointmentView>();
    open.forEach(({ personId }, index) => {
      const view = views[index];
      if (view && !main.has(personId)) main.set(personId, view);
    });
    return main;
  }

  /** The units in which a person is appointed on a day (today if none is named). */
  async unitIdsOf(personId: string, on = this.clock.today()): Promise<string[]> {
    const rows = await this.rows([personId]);
    return rows
      .filter(({ fromDay, toDay }) => fromDay <= on && (toDay === null || toDay >= on))
      .map(({ unitId }) => unitId);
  }

  async add(actor: Actor, personId: string, input: NewAppointment): Promise<void> {
    const tree = await this.units.tree();
    const posts = await this.units.postsById();
    if (!tree.get(input.unitId) || !posts.has(input.postId)) throw new Problem('not-found');
    const { unitId, postId, from: fromDay, to: toDay } = input;
    const appointment = { id: newId(), personId, unitId, postId, fromDay, toDay };
    await this.database.tx(async (manager) => {
      await manager.insert(Appointment, appointment);
      await this.audit.record(actor, {
        action: 'appointment.create',
        thing: 'person',
        thingId: personId,
        facts: { ...appointment },
      });
      await this.events.publish(AppointmentChanged, { personId });
    });
  }

  async end(actor: Actor, appointmentId: string, to: string): Promise<string> {
    const appointment = await this.database.read.findOneBy(Appointment, { id: appointmentId });
    if (!appointment) throw new Problem('not-found');
    if (to < appointment.fromDay) {
      throw new Problem('invalid-request', {
        errors: [{ pointer: '#/to', detail: 'must not be before the first day', key: 'to-before-from' }],
      });
    }
    await this.database.tx(async (manager) => {
      await manager.update(Appointment, appointmentId, { toDay: to });
      await this.audit.record(actor, {
        action: 'appointment.end',
        thing: 'person',
        thingId: appointment.personId,
        facts: { appointmentId, to },
      });
      await this.events.publish(AppointmentChanged, { personId: appointment.personId });
    });
    return appointment.personId;
  }

  private rows(personIds: string[]): Promise<Appointment[]> {
    return this.database.read.find(Appointment, {
      where: { personId: In(personIds) },
      order: { fromDay: 'ASC', id: 'ASC' },
    });
  }

  private async views(rows: Appointment[], language: Language): Promise<AppointmentView[]> {
    const [tree, posts] = await Promise.all([this.units.tree(), this.units.postsById()]);
    return rows.map(({ id, unitId, postId, fromDay, toDay }) => {
      const unit = tree.get(unitId);
      const post = posts.get(postId);
      return {
        id,
        unitId,
        unitName: unit ? inLanguage(unit.name, language) : '',
        postId,
        postName: post ? inLanguage(post.name, language) : '',
        from: fromDay,
        to: toDay,
      };
    });
  }
}
