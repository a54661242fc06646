import type { MaterialDefinition } from '../../../contract/sandbox/library-file.js';
import type { MaterialFile } from '../../../contract/sandbox/scenario-world.js';
import type { Verdict } from '../../../contract/sandbox/terms.js';
import { materialIn, type CaseRecord, type MaterialRecord } from './state.js';
import type { Text } from './text.js';
import type { WorldCase } from './world.js';

/** A material of the list together with what was handed in for it and what the clerk found. */
export interface CaseMaterial {
  readonly definition: MaterialDefinition;
  readonly record: MaterialRecord;
  readonly file: MaterialFile | undefined;
  /** The paper as it now lies on the desk; undefined when there is none. */
  readonly paper: MaterialFile | NonNullable<MaterialFile['mended']> | undefined;
}

/** A verdict after which nothing more is wanted of the applicant. */
export const SETTLED: ReadonlySet<Verdict | null> = new Set<Verdict | null>(['ok', 'shared', 'not_required']);

/** A verdict that asks the applicant to bring something else. */
export const FAULTY: ReadonlySet<Verdict | null> = new Set<Verdict | null>([
  'mismatch',
  'expired',
  'illegible',
  'missing',
  'forged',
]);

/** The materials of the guide that apply in the situations confirmed, in the order of the list. */
export function materialsOf(home: WorldCase, record: CaseRecord): CaseMaterial[] {
  return home.item.materials
    .filter(({ onlyIf }) => !onlyIf || record.situations[onlyIf.situation] === onlyIf.option)
    .map((definition) => onDesk(definition, home, record));
}

export const materialOf = (home: WorldCase, record: CaseRecord, code: string): CaseMaterial | undefined =>
  materialsOf(home, record).find(({ definition }) => definition.code === code);

/** Primary materials about which something is still open. */
export const openMaterials = (home: WorldCase, record: CaseRecord): CaseMaterial[] =>
  materialsOf(home, record).filter(
    ({ definition, record: { verdict } }) => definition.primary && !SETTLED.has(verdict),
  );

/** The name by which a notice calls what it wants: of the list, of an extra, or as it was written. */
export function nameOf(home: WorldCase, code: string, written: string | undefined): Text {
  const listed = home.item.materials.find((material) => material.code === code);
  const extra = home.file.extras.find((one) => one.code === code);
  const fallback = written === undefined || written === '' ? code : written;
  return listed?.name ?? extra?.name ?? { 'zh-CN': fallback, en: fallback };
}

function onDesk(definition: MaterialDefinition, home: WorldCase, record: CaseRecord): CaseMaterial {
  const file = home.materials.get(definition.code);
  const found = materialIn(record, definition.code);
  const mended = found.mended ? file?.mended : undefined;
  const first = file?.provided === true ? file : undefined;
  return { definition, record: found, file, paper: mended ?? first };
}
