import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import type { Permission } from '../../../contract/access.js';
import { inLanguage, type Language } from '../../../contract/common.js';
import type {
  CreatedPerson,
  NewAppointment,
  NewPerson,
  PersonChange,
  PersonItem,
  PersonQuery,
  PersonView,
} from '../../../contract/identity/person.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { UnitsService } from '../unit/units.service.js';
import { AppointmentsService } from './appointments.service.js';
import { OneTimeCodesService } from './one-time-codes.service.js';
import { Person, type PersonRole } from './person.entity.js';
import { RolesService } from './roles.service.js';

/** The people of the organisation: who they are, where they work. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly units: UnitsService,
    private readonly appointments: AppointmentsService,
    private readonly roles: RolesService,
    private readonly codes: OneTimeCodesService,
    private readonly audit: Audit,
  ) {}

  async list(actor: Actor, query: PersonQuery, language: Language): Promise<{ items: PersonItem[]; total: number }> {
    const people = this.visibleTo(actor);
    if (query.search) people.andWhere('person.searchText LIKE :search', { search: `%${likeText(query.search)}%` });
    if (query.status) people.andWhere('person.isActive = :isActive', { isActive: query.status === 'active' });
    if (query.role) {
      people.andWhere(`EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = person.id AND g.role = :role)`, {
        role: query.role,
      });
    }
    if (query.unit) this.inUnits(people, await this.units.within(actor, query.unit), 'asked');
    const [rows, total] = await people
      .orderBy('person.name')
      .addOrderBy('person.id')
      .offset((query.page - 1) * query.size)
      .limit(query.size)
      .getManyAndCount();
    return { items: await this.items(rows, language), total };
  }

  async get(actor: Actor, personId: string, language: Language): Promise<PersonView> {
    const person = await this.visibleTo(actor).andWhere('person.id = :personId', { personId }).getOne();
    if (!person) throw new Problem('not-found');
    const [[item], appointments, grants, tree] = await Promise.all([
      this.items([person], language),
      this.appointments.history(personId, language),
      this.roles.of([personId]),
      this.units.tree(),
    ]);
    if (!item) throw new Problem('not-found');
    const unitName = (unitId: string | null) => {
      const unit = unitId === null ? undefined : tree.get(unitId);
      return unit ? inLanguage(unit.name, language) : null;
    };
    return {
      ...item,
      hiredOn: person.hiredOn,
      version: person.version,
      appointments,
      grants: grants.map(({ role, unitId }) => ({ role, unitId, unitName: unitName(unitId) })),
    };
  }

  async create(actor: Actor, input: NewPerson, language: Language): Promise<CreatedPerson> {
    if (await this.database.read.existsBy(Person, { username: input.username })) throw new Problem('username-taken');
    const { username, name, hiredOn } = input;
    const id = newId();
    const oneTimeCode = await this.database.tx(async (manager) => {
      await manager.insert(Person, {
        id,
        username,
        name,
        searchText: searchTextOf(name, username),
        isActive: true,
        hiredOn,
        passwordHash: null,
        codeHash: null,
        codeValidUntil: null,
        lastSignInAt: null,
        createdAt: this.clock.now(),
        version: 1,
      });
      await this.appointments.add(actor, id, input.appointment);
      await this.roles.replace(actor, id, input.grants);
      await this.audit.record(actor, { action: 'person.create', thing: 'person', thingId: id });
      return this.codes.issue(actor, id);
    });
    return { person: await this.get(actor, id, language), oneTimeCode };
  }

  async change(
    actor: Actor,
    personId: string,
    { version, name, hiredOn }: PersonChange,
    language: Language,
  ): Promise<PersonView> {
    const { username } = await this.known(personId);
    await this.database.tx(async (manager) => {
      const change = { name, hiredOn, searchText: searchTextOf(name, username), version: version + 1 };
      const { affected } = await manager.update(Person, { id: personId, version }, change);
      if (!affected) throw new Problem('moved-on');
      await this.audit.record(actor, { action: 'person.change', thing: 'person', thingId: personId });
    });
    return this.get(actor, personId, language);
  }

  async appoint(actor: Actor, personId: string, input: NewAppointment, language: Language): Promise<PersonView> {
    await this.known(personId);
    await this.appointments.add(actor, personId, input);
    return this.get(actor, personId, language);
  }

  async endAppointment(actor: Actor, appointmentId: string, to: string, language: Language): Promise<PersonView> {
    const personId = await this.appointments.end(actor, appointmentId, to);
    return this.get(actor, personId, language);
  }

  /** Names by id, for lists of other domains. Unknown ids are absent. */
  async namesOf(personIds: string[]): Promise<Map<string, string>> {
    if (personIds.length === 0) return new Map();
    const rows = await this.database.read.find(Person, {
      where: { id: In(personIds) },
      select: { id: true, name: true },
    });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Those active whose name holds the words and whom a permission of the actor reaches, with where they work. */
  async named(
    actor: Actor,
    permission: Permission,
    { search, most }: { search: string; most: number },
    language: Language,
  ): Promise<{ id: string; name: string; unitName: string | null }[]> {
    const people = await this.visibleTo(actor, permission)
      .andWhere('person.searchText LIKE :search', { search: `%${likeText(search)}%` })
      .andWhere('person.isActive = :isActive', { isActive: true })
      .orderBy('person.name')
      .addOrderBy('person.id')
      .limit(most)
      .getMany();
    const main = await this.appointments.mainOf(
      people.map(({ id }) => id),
      language,
    );
    return people.map(({ id, name }) => ({ id, name, unitName: main.get(id)?.unitName ?? null }));
  }

  /** The person's name. */
  async nameOf(personId: string): Promise<string> {
    return (await this.known(personId)).name;
  }

  /** Whether a permission of the actor reaches that person, by today's appointments. */
  async isReached(actor: Actor, permission: Parameters<Actor['reach']>[0], personId: string): Promise<boolean> {
    const reach = actor.reach(permission);
    if (reach === undefined) return false;
    if (reach === 'all' || personId === actor.id) return true;
    return actor.reaches(permission, { unitIds: await this.appointments.unitIdsOf(personId) });
  }

  private async known(personId: string): Promise<Person> {
    const person = await this.database.read.findOneBy(Person, { id: personId });
    if (!person) throw new Problem('not-found');
    return person;
  }

  /** Those whom the actor may see: everybody, or who is appointed in the actor's units today, and oneself. */
  private visibleTo(actor: Actor, permission: Permission = 'person:read'): SelectQueryBuilder<Person> {
    const people = this.database.read.createQueryBuilder(Person, 'person').where('1 = 1');
    const units = actor.unitIds(permission);
    if (units !== 'all') this.inUnits(people, units, 'reach');
    return people;
  }

  private inUnits(people: SelectQueryBuilder<Person>, units: ReadonlySet<string>, name: string): void {
    const today = this.clock.today();
    people.andWhere(
      `EXISTS (SELECT 1 FROM appointment a WHERE a.person_id = person.id AND a.unit_id IN (:...${name}Units)
        AND a.from_day <= :${name}Today AND (a.to_day IS NULL OR a.to_day >= :${name}Today))`,
      { [`${name}Units`]: units.size > 0 ? [...units] : [''], [`${name}Today`]: today },
    );
  }

  private async items(people: Person[], language: Language): Promise<PersonItem[]> {
    const ids = people.map(({ id }) => id);
    const [main, grants] = await Promise.all([this.appointments.mainOf(ids, language), this.roles.of(ids)]);
    const rolesOf = Map.groupBy(grants, ({ personId }) => personId);
    return people.map(({ id, username, name, isActive, lastSignInAt }) => ({
      id,
      username,
      name,
      isActive,
      roles: [...new Set((rolesOf.get(id) ?? []).map(({ role }: PersonRole) => role))],
      unitName: main.get(id)?.unitName ?? null,
      postName: main.get(id)?.postName ?? null,
      lastSignInAt: lastSignInAt?.toISOString() ?? null,
    }));
  }
}

export const searchTextOf = (name: string, username: string): string =>
  `${name} ${username}`.toLowerCase().slice(0, 200);

/** `%` and `_` typed by a person mean themselves; neither occurs in names, so they are left out. */
const likeText = (search: string): string => search.toLowerCase().replaceAll(/[%_\\]/g, '');
