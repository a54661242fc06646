import type { Language } from '../../../contract/common.js';
import { isUrgent } from '../engine/injected/urgent.js';
import type { CaseRecord } from '../engine/state.js';
import { pick } from './reading.js';

/** By when an urgent case has to go on, in words; undefined where nothing is urgent. */
export function urgentWords(record: CaseRecord, language: Language): string | undefined {
  if (!record.urgent || !isUrgent(record)) return undefined;
  const until = record.urgent.until.slice(11);
  return pick(language, `加急 · ${until} 前`, `Urgent · before ${until}`);
}
