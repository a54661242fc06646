import { computed, type Resource } from '@angular/core';
import type { UnitList } from '@lms/contract/identity/unit';

/** A unit as an entry of a drop-down list. */
export interface UnitOption {
  readonly id: string;
  /** The name, set in by its depth in the organisation. */
  readonly label: string;
}

/** The organisation as one list; a full-width space for each step down, because options take no styles. */
export function unitOptions(units: Resource<UnitList | undefined>) {
  return computed<UnitOption[]>(() =>
    (units.hasValue() ? units.value().items : []).map(({ id, name, depth }) => ({
      id,
      label: `${'\u3000'.repeat(depth)}${name}`,
    })),
  );
}
