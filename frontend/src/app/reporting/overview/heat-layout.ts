import type { UnitShare } from '@lms/contract/reporting/overview';

/** One cell of the map: a unit without further units, or the people that stand directly in one that has some. */
export interface HeatCell {
  readonly unit: UnitShare;
  /** Whether these are only the unit's own people, those below it left out. */
  readonly isOwn: boolean;
  readonly required: number;
  readonly share: number;
  /** 1 far below the target, 5 above it. */
  readonly heat: 1 | 2 | 3 | 4 | 5;
}

export interface HeatColumn {
  readonly unit: UnitShare;
  readonly isOwn: boolean;
  readonly required: number;
  readonly share: number;
  readonly rows: readonly (readonly HeatCell[])[];
}

/** Columns narrower than this part of the whole hold one cell beside another no more. */
const NARROW = 0.2;

/** The map of a unit: a column for each unit right below it, in it every cell with somebody who must be certified. */
export function heatColumns(units: readonly UnitShare[], target: number): HeatColumn[] {
  const top = units.find(({ parentId }) => parentId === null);
  if (!top || top.required === 0) return [];
  const childrenOf = (id: string) => units.filter(({ parentId, required }) => parentId === id && required > 0);
  const cellsOf = (unit: UnitShare): HeatCell[] => {
    const children = childrenOf(unit.id);
    const own = ownOf(unit, children, target);
    return [...children.flatMap(cellsOf), ...(own ? [own] : [])];
  };
  const own = ownOf(top, childrenOf(top.id), target);
  const columns = childrenOf(top.id).map((unit) => ({ unit, isOwn: false, cells: cellsOf(unit) }));
  if (own) columns.push({ unit: top, isOwn: columns.length > 0, cells: [own] });
  return columns.map(({ unit, isOwn, cells }) => {
    const required = cells.reduce((sum, cell) => sum + cell.required, 0);
    const share = isOwn ? (cells[0]?.share ?? 0) : (unit.share ?? 0);
    return { unit, isOwn, required, share, rows: rowsOf(cells, required / top.required < NARROW) };
  });
}

/** Five steps around the target: 25, 15 and 5 points below it, and 5 above. */
export function heatOf(share: number, target: number): HeatCell['heat'] {
  if (share >= target + 5) return 5;
  if (share >= target - 5) return 4;
  if (share >= target - 15) return 3;
  return share >= target - 25 ? 2 : 1;
}

/** The bounds of the steps in words, lowest first: `[60, 70, 80, 90]` for a target of 85. */
export const heatBounds = (target: number): number[] => [target - 25, target - 15, target - 5, target + 5];

function ownOf(unit: UnitShare, children: readonly UnitShare[], target: number): HeatCell | undefined {
  const required = unit.required - children.reduce((sum, child) => sum + child.required, 0);
  if (required <= 0) return undefined;
  const certified = unit.certified - children.reduce((sum, child) => sum + child.certified, 0);
  const share = Math.round((certified / required) * 1000) / 10;
  return { unit, isOwn: children.length > 0, required, share, heat: heatOf(share, target) };
}

/** The big ones first; two beside each other where there is room. */
function rowsOf(cells: readonly HeatCell[], isNarrow: boolean): HeatCell[][] {
  const ordered = [...cells].sort((one, other) => other.required - one.required);
  const beside = isNarrow || ordered.length === 1 ? 1 : 2;
  return Array.from({ length: Math.ceil(ordered.length / beside) }, (_, row) =>
    ordered.slice(row * beside, (row + 1) * beside),
  );
}
