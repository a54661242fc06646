import type { CaseView, RelatedCase } from '../../../contract/sandbox/case.js';
import { STATE_NAMES } from '../engine/case-states.js';
import type { CaseRecord } from '../engine/state.js';
import { CHANNEL_WORDS } from '../engine/words.js';
import { isSameApplication } from '../engine/work/duplicates.js';
import type { WorldCase } from '../engine/world.js';
import type { CaseReading } from './case-reading.js';
import { masked } from './mask.js';

/** What a search for other cases of the applicant has found; null while nobody has searched. */
export function relatedView(reading: CaseReading): CaseView['related'] {
  const { world, record, state } = reading;
  return (
    record.found?.flatMap((caseNo) => {
      const there = world.cases.get(caseNo);
      const found = state.cases[caseNo];
      return there && found ? [relatedCase(there, found, reading)] : [];
    }) ?? null
  );
}

function relatedCase(there: WorldCase, found: CaseRecord, { home, language }: CaseReading): RelatedCase {
  const { applicant, agent } = there.parties;
  const { channel } = there.file;
  return {
    caseNo: there.caseNo,
    item: there.item.name[language],
    applicant: applicant?.name[language] ?? '',
    idNumber: masked(applicant?.idNumber ?? '', 'id'),
    agent: agent?.name[language] ?? null,
    channel: { code: channel, label: CHANNEL_WORDS[channel]?.[language] ?? channel },
    state: { code: found.state, label: STATE_NAMES[found.state][language] },
    filedOn: found.createdOn,
    same: isSameApplication(home, there),
  };
}
