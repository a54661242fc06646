import { inLanguage, type Language, type Localized } from '../../../contract/common.js';
import type { Limit, LimitEntry, LimitList } from '../../../contract/law/limit.js';
import { contentId } from '../../platform/database/ids.js';
import type { Calendars } from '../deadline/calendar.js';

/** All limits in the reader's language, and the years in which they can be counted. */
export function limitList(limits: readonly Limit[], calendars: Calendars, language: Language): LimitList {
  const items = limits.map((limit) => limitEntry(limit, language));
  return { items, total: items.length, years: [...calendars.keys()].sort() };
}

function limitEntry(limit: Limit, language: Language): LimitEntry {
  const { code, starts, direction, onTheSpot, unit, excluded, mark, extension } = limit;
  const said = (text: Localized): string => inLanguage(text, language);
  return {
    ...{ code, starts, direction, onTheSpot, unit, excluded, mark },
    name: said(limit.name),
    length: limit.length ?? null,
    extension: extension
      ? { length: extension.length ?? null, by: said(extension.by), reasonsTold: extension.reasonsTold }
      : null,
    whenMissed: limit.whenMissed ? said(limit.whenMissed) : null,
    basis: said(limit.basis),
    cites: limit.cites.map(({ law, article }) => ({ lawId: contentId('law', law), article })),
  };
}
