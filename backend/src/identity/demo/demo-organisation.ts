import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Role } from '../../../contract/access.js';
import { Clock } from '../../platform/clock.js';
import { readContentFile, readYaml } from '../../platform/content/content-file.js';
import { ContentLoaders } from '../../platform/content/content-loaders.js';
import { Database } from '../../platform/database/database.js';
import { contentId } from '../../platform/database/ids.js';
import { searchTextOf } from '../person/people.service.js';
import { Appointment, Person, PersonRole } from '../person/person.entity.js';
import { hashPassword } from '../session/secrets.js';
import { Unit } from '../unit/unit.entity.js';
import { UnitsService } from '../unit/units.service.js';
import { DEMO_PASSWORD, DemoOrganisationFile } from './demo-organisation-file.js';

/** Loads the fictional 云岚市: units, people, appointments, roles. Days are offsets from the day of loading. */
@Injectable()
export class DemoOrganisation implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly loaders: ContentLoaders,
    private readonly units: UnitsService,
  ) {}

  onModuleInit(): void {
    this.loaders.add({ order: 20, name: 'organisation', isDemo: true, load: (folder) => this.load(folder) });
  }

  private async load(folder: string): Promise<void> {
    // An organisation of one's own is never mixed with the demo's.
    if (await this.database.read.existsBy(Unit, {})) return;
    const { value } = readYaml(readContentFile(join(folder, 'demo', 'organisation.yaml')), DemoOrganisationFile);
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    const now = this.clock.now();
    await this.database.tx(async (manager) => {
      await manager.insert(
        Unit,
        value.units.map(({ slug, parent, kind, name }, position) => ({
          id: contentId('unit', slug),
          parentId: parent === null ? null : contentId('unit', parent),
          kind,
          name,
          position,
        })),
      );
      await manager.insert(
        Person,
        value.people.map(({ username, name, hiredDaysAgo }) => ({
          id: contentId('person', username),
          username,
          name,
          searchText: searchTextOf(name, username),
          isActive: true,
          hiredOn: this.daysAgo(hiredDaysAgo),
          passwordHash,
          codeHash: null,
          codeValidUntil: null,
          lastSignInAt: null,
          createdAt: now,
          version: 1,
        })),
      );
      await manager.insert(
        Appointment,
        value.people.map(({ username, unit, post, hiredDaysAgo }) => ({
          id: contentId('appointment', username),
          personId: contentId('person', username),
          unitId: contentId('unit', unit),
          postId: contentId('post', post),
          fromDay: this.daysAgo(hiredDaysAgo),
          toDay: null,
        })),
      );
      await manager.insert(
        PersonRole,
        value.people.flatMap(({ username, roles }) =>
          Object.entries(roles).map(([role, unit]) => ({
            id: contentId('role', `${username}/${role}`),
            personId: contentId('person', username),
            role: role as Role,
            unitId: unit === 'everywhere' ? null : contentId('unit', unit),
          })),
        ),
      );
    });
    this.units.forget();
  }

  private daysAgo(days: number): string {
    const at = new Date(`${this.clock.today()}T00:00:00Z`);
    at.setUTCDate(at.getUTCDate() - days);
    return at.toISOString().slice(0, 10);
  }
}
