import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Role } from '../../../contract/access.js';
import { searchTextOf } from '../../identity/person/people.service.js';
import { Appointment, Person, PersonRole } from '../../identity/person/person.entity.js';
import { hashPassword } from '../../identity/session/secrets.js';
import { SessionsService } from '../../identity/session/sessions.service.js';
import { Post, Unit } from '../../identity/unit/unit.entity.js';
import { UnitsService } from '../../identity/unit/units.service.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { newId } from '../database/ids.js';

export interface TestPerson {
  id: string;
  username: string;
  name: string;
  unitId: string;
  token: string;
}

/** Makes what a test needs: an organisation with one top unit is there from the first call on. */
export class Factory {
  private readonly database: Database;
  private readonly clock: Clock;
  private top: Promise<string> | undefined;
  private readonly postId = newId();
  private made = 0;
  private unknownHash: Promise<string> | undefined;

  constructor(private readonly app: NestFastifyApplication) {
    this.database = app.get(Database);
    this.clock = app.get(Clock);
  }

  /** The unit at the top. */
  organisation(): Promise<string> {
    return (this.top ??= this.makeTop());
  }

  async unit({ parent, name = '窗口组' }: { parent?: string; name?: string } = {}): Promise<string> {
    const id = newId();
    const parentId = parent ?? (await this.organisation());
    await this.database.tx((manager) =>
      manager.insert(Unit, { id, parentId, kind: 'team', name: { 'zh-CN': name, en: name }, position: ++this.made }),
    );
    this.app.get(UnitsService).forget();
    this.app.get(SessionsService).forgetAll();
    return id;
  }

  /** A person who is signed in. Roles hold in the person's own unit; `board`, `auditor` and `admin` everywhere. */
  async person({
    roles = [],
    unit,
    name,
    password,
  }: { roles?: Role[]; unit?: string; name?: string; password?: string } = {}): Promise<TestPerson> {
    const id = newId();
    const number = ++this.made;
    const unitId = unit ?? (await this.organisation());
    const person = { id, username: `person${number}`, name: name ?? `人员${number}`, unitId };
    // Who has no password in a test has one all the same, which nobody knows.
    const passwordHash =
      password === undefined ? await (this.unknownHash ??= hashPassword(newId())) : await hashPassword(password);
    await this.database.tx(async (manager) => {
      await manager.insert(Person, {
        id,
        username: person.username,
        name: person.name,
        searchText: searchTextOf(person.name, person.username),
        isActive: true,
        hiredOn: '2026-01-05',
        passwordHash,
        codeHash: null,
        codeValidUntil: null,
        lastSignInAt: null,
        createdAt: this.clock.now(),
        version: 1,
      });
      await manager.insert(Appointment, {
        id: newId(),
        personId: id,
        unitId,
        postId: this.postId,
        fromDay: '2026-01-05',
        toDay: null,
      });
      for (const role of roles.filter((granted) => granted !== 'learner')) {
        const isEverywhere = ['board', 'auditor', 'admin'].includes(role);
        await manager.insert(PersonRole, { id: newId(), personId: id, role, unitId: isEverywhere ? null : unitId });
      }
    });
    return { ...person, token: await this.app.get(SessionsService).open(id, 'spec') };
  }

  private async makeTop(): Promise<string> {
    const id = newId();
    await this.database.tx(async (manager) => {
      await manager.insert(Unit, {
        id,
        parentId: null,
        kind: 'city',
        name: { 'zh-CN': '测试市', en: 'Test City' },
        position: 0,
      });
      await manager.insert(Post, {
        id: this.postId,
        code: 'R02',
        name: { 'zh-CN': '综合窗口受理员', en: 'Window clerk' },
      });
    });
    this.app.get(UnitsService).forget();
    return id;
  }
}
