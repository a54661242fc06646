import { computed, type Resource } from '@angular/core';
import type { UnitList } from '@lms/contract/identity/unit';

/** The organisation as one list to choose from; a full-width space for each step down, because options take no styles. */
export function unitChoices(units: Resource<UnitList | undefined>) {
  return computed(() => {
    const items = units.hasValue() ? units.value().items : [];
    const top = Math.min(...items.map(({ depth }) => depth));
    return items.map(({ id, name, depth }) => ({ id, label: `${'\u3000'.repeat(depth - top)}${name}` }));
  });
}
