import type { Unit } from './unit.entity.js';

const NONE: ReadonlySet<string> = new Set();

/** The whole organisation at one moment, parents before children. */
export class UnitTree {
  readonly all: readonly Unit[];
  private readonly byId: ReadonlyMap<string, Unit>;
  private readonly subtree = new Map<string, ReadonlySet<string>>();

  constructor(units: readonly Unit[]) {
    this.byId = new Map(units.map((unit) => [unit.id, unit]));
    const children = Map.groupBy(units, ({ parentId }) => parentId);
    const ordered: Unit[] = [];
    const visit = (unit: Unit): Set<string> => {
      ordered.push(unit);
      const ids = new Set([unit.id]);
      for (const child of children.get(unit.id) ?? []) for (const id of visit(child)) ids.add(id);
      this.subtree.set(unit.id, ids);
      return ids;
    };
    for (const top of children.get(null) ?? []) visit(top);
    this.all = ordered;
  }

  get(id: string): Unit | undefined {
    return this.byId.get(id);
  }

  /** The unit itself and all below it. */
  below(id: string): ReadonlySet<string> {
    return this.subtree.get(id) ?? NONE;
  }

  /** From the top down to the unit itself. */
  pathTo(id: string): Unit[] {
    const unit = this.byId.get(id);
    if (!unit) return [];
    return unit.parentId === null ? [unit] : [...this.pathTo(unit.parentId), unit];
  }

  depth(id: string): number {
    return Math.max(this.pathTo(id).length - 1, 0);
  }
}
