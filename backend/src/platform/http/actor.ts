import { type Permission, type Reach, reachOf, type Role } from '../../../contract/access.js';

/** A role and where it holds: a set of units (the granted one and all below it), or everywhere. */
export interface Grant {
  role: Role;
  unitIds: ReadonlySet<string> | 'all';
}

const NOWHERE: ReadonlySet<string> = new Set();

/** Whoever makes the request. Services take it first and decide with it whose things are meant. */
export class Actor {
  constructor(
    readonly id: string,
    readonly grants: readonly Grant[],
    /** Names a job or a loader; people have none. */
    readonly systemName?: string,
  ) {}

  /** Acts for the platform itself: a job, a content loader. May do everything, and the audit names it. */
  static system(name: string): Actor {
    return new Actor('00000000-0000-0000-0000-000000000000', [{ role: 'admin', unitIds: 'all' }], name);
  }

  get roles(): readonly Role[] {
    return [...new Set(this.grants.map(({ role }) => role))];
  }

  get isSystem(): boolean {
    return this.systemName !== undefined;
  }

  /** The widest reach that any of the actor's roles gives; undefined where none does. */
  reach(permission: Permission): Reach | undefined {
    if (this.isSystem) return 'all';
    const reaches = this.grants.map(({ role, unitIds }) => {
      const reach = reachOf(role, permission);
      // A role granted everywhere reaches every unit.
      return reach === 'unit' && unitIds === 'all' ? 'all' : reach;
    });
    return (['all', 'unit', 'own'] as const).find((reach) => reaches.includes(reach));
  }

  can(permission: Permission): boolean {
    return this.reach(permission) !== undefined;
  }

  /** The units within which a permission holds, with those below them. Empty where it reaches only one's own things. */
  unitIds(permission: Permission): ReadonlySet<string> | 'all' {
    const reach = this.reach(permission);
    if (reach === 'all') return 'all';
    if (reach !== 'unit') return NOWHERE;
    return new Set(
      this.grants.flatMap(({ role, unitIds }) =>
        unitIds !== 'all' && reachOf(role, permission) === 'unit' ? [...unitIds] : [],
      ),
    );
  }

  /** Whether a permission reaches a thing of that person in those units. */
  reaches(permission: Permission, whose: { personId?: string; unitIds?: Iterable<string> }): boolean {
    const reach = this.reach(permission);
    if (!reach) return false;
    if (reach === 'all' || (whose.personId !== undefined && whose.personId === this.id)) return true;
    const units = this.unitIds(permission);
    return units === 'all' || [...(whose.unitIds ?? [])].some((unitId) => units.has(unitId));
  }
}
