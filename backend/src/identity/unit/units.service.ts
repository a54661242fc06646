import { Injectable } from '@nestjs/common';
import { inLanguage, type Language, type Localized } from '../../../contract/common.js';
import type { NewUnit, UnitView } from '../../../contract/identity/unit.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Appointment } from '../person/person.entity.js';
import { Post, Unit } from './unit.entity.js';
import { UnitTree } from './unit-tree.js';

/** The organisation tree, small enough to be kept in memory; asked by every domain for "this unit and those below". */
@Injectable()
export class UnitsService {
  private cached: Promise<UnitTree> | undefined;
  private cachedPosts: Promise<ReadonlyMap<string, Post>> | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  tree(): Promise<UnitTree> {
    return (this.cached ??= this.database.read
      .find(Unit, { order: { position: 'ASC', id: 'ASC' } })
      .then((units) => new UnitTree(units)));
  }

  /** Every post there is, in the order of their codes: a handful that change with the content alone. */
  postsById(): Promise<ReadonlyMap<string, Post>> {
    return (this.cachedPosts ??= this.database.read
      .find(Post, { order: { code: 'ASC' } })
      .then((posts) => new Map(posts.map((post) => [post.id, post]))));
  }

  /** After any change of units or posts. */
  forget(): void {
    this.cached = undefined;
    this.cachedPosts = undefined;
  }

  /** The unit and all below it. Unknown, or out of the actor's reach: not found. */
  async within(actor: Actor, unitId: string): Promise<ReadonlySet<string>> {
    const reachable = actor.unitIds('unit:read');
    if (reachable !== 'all' && !reachable.has(unitId)) throw new Problem('not-found');
    const tree = await this.tree();
    if (!tree.get(unitId)) throw new Problem('not-found');
    return tree.below(unitId);
  }

  async list(actor: Actor, language: Language): Promise<{ items: UnitView[]; total: number }> {
    const tree = await this.tree();
    const reachable = actor.unitIds('unit:read');
    const counts = await this.peopleOf();
    const items = tree.all
      .filter(({ id }) => reachable === 'all' || reachable.has(id))
      .map(({ id, parentId, name, kind }) => ({
        id,
        parentId,
        name: inLanguage(name, language),
        kind,
        depth: tree.depth(id),
        people: [...tree.below(id)].reduce((sum, unitId) => sum + (counts.get(unitId) ?? 0), 0),
      }));
    return { items, total: items.length };
  }

  async create(actor: Actor, language: Language, { parentId, kind, name }: NewUnit): Promise<UnitView> {
    const tree = await this.tree();
    if (!tree.get(parentId)) throw new Problem('not-found');
    const unit = { id: newId(), parentId, kind, name, position: tree.all.length };
    await this.database.tx(async (manager) => {
      await manager.insert(Unit, unit);
      await this.audit.record(actor, {
        action: 'unit.create',
        thing: 'unit',
        thingId: unit.id,
        facts: { parentId, kind },
      });
    });
    this.forget();
    return { ...unit, name: inLanguage(name, language), depth: tree.depth(parentId) + 1, people: 0 };
  }

  async posts(language: Language): Promise<{ items: { id: string; code: string; name: string }[]; total: number }> {
    const posts = await this.postsById();
    const items = [...posts.values()].map(({ id, code, name }) => ({ id, code, name: inLanguage(name, language) }));
    return { items, total: items.length };
  }

  /** The name of the unit at the top: the organisation. */
  async organisationName(): Promise<Localized> {
    const [top] = (await this.tree()).all;
    return top?.name ?? { 'zh-CN': '', en: '' };
  }

  /** People appointed today by unit, those below not counted. */
  private async peopleOf(): Promise<Map<string, number>> {
    const today = this.clock.today();
    const rows = await this.database.read
      .createQueryBuilder(Appointment, 'a')
      .innerJoin('person', 'p', 'p.id = a.personId AND p.is_active = :yes', { yes: true })
      .select('a.unitId', 'unitId')
      .addSelect('COUNT(DISTINCT a.personId)', 'people')
      .where('a.fromDay <= :today AND (a.toDay IS NULL OR a.toDay >= :today)', { today })
      .groupBy('a.unitId')
      .getRawMany<{ unitId: string; people: string | number }>();
    return new Map(rows.map(({ unitId, people }) => [unitId, Number(people)]));
  }
}
