import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type OneTimeCode, NewPerson } from '../../../contract/identity/person.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { contentId, newId } from '../../platform/database/ids.js';
import { Actor } from '../../platform/http/actor.js';
import { PostsLoader } from '../unit/posts-loader.js';
import { Unit } from '../unit/unit.entity.js';
import { UnitsService } from '../unit/units.service.js';
import { PeopleService } from './people.service.js';

const CONTENT = join(import.meta.dirname, '..', '..', '..', '..', '..', 'content');
/** Platform operator: an administrator's post. */
const POST = 'R14';

/** Makes administrators from the command line, where nobody can sign in yet. */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly units: UnitsService,
    private readonly posts: PostsLoader,
    private readonly people: PeopleService,
  ) {}

  async create(input: { username: string; name: string; organisation: string }): Promise<OneTimeCode> {
    await this.posts.load(CONTENT);
    const unitId = await this.top(input.organisation);
    const person = NewPerson.parse({
      username: input.username,
      name: input.name,
      appointment: { unitId, postId: contentId('post', POST), from: this.clock.today() },
      grants: [{ role: 'admin', unitId: null }],
    });
    const created = await this.people.create(Actor.system('cli create-admin'), person, 'zh-CN');
    return created.oneTimeCode;
  }

  private async top(organisation: string): Promise<string> {
    const known = await this.database.read.findOneBy(Unit, { parentId: IsNull() });
    if (known) return known.id;
    const name = { 'zh-CN': organisation, en: organisation };
    const unit = { id: newId(), parentId: null, kind: 'city' as const, name, position: 0 };
    await this.database.tx((manager) => manager.insert(Unit, unit));
    this.units.forget();
    return unit.id;
  }
}
