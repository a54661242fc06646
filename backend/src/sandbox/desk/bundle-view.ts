import type { Language } from '../../../contract/common.js';
import type { BundlePart, CaseView, LicenceView } from '../../../contract/sandbox/case.js';
import type { PartRecord } from '../engine/state.js';
import { dayWords } from '../engine/template.js';
import { both, type Text } from '../engine/text.js';
import { partsOf, wantedBefore, type Part } from '../engine/work/bundle.js';
import { heldLicence, licencesOf } from '../engine/work/e-licences.js';
import { agencyName } from '../engine/world.js';
import type { CaseReading } from './case-reading.js';
import { blockView } from './page-view.js';
import { sayIn } from './reading.js';

const STATES: Readonly<Record<BundlePart['state']['code'], Text>> = {
  waiting: both('未派发', 'Not sent'),
  dispatched: both('办理中', 'At the agency'),
  returned: both('被退回', 'Sent back'),
  done: both('已办好', 'Done'),
};

/** The parts of a bundle as a board shows them; null when the item is none. */
export function bundleView(reading: CaseReading): CaseView['bundle'] {
  const parts = partsOf(reading.home);
  return parts.length === 0 ? null : parts.map((part) => partView(part, parts, reading));
}

function partView(part: Part, parts: readonly Part[], { world, record, language }: CaseReading): BundlePart {
  const sent = record.parts?.[part.code];
  const nameOf = (code: string) => parts.find((one) => one.code === code)?.name[language] ?? code;
  return {
    code: part.code,
    name: part.name[language],
    agency: agencyName(world, part.agency)[language],
    after: part.after.map(nameOf),
    step: stepOf(part, parts),
    ...whereItIs(sent, language),
    open: (sent === undefined || sent.state === 'returned') && wantedBefore(part, record).length === 0,
  };
}

const whereItIs = (
  sent: PartRecord | undefined,
  language: Language,
): Pick<BundlePart, 'state' | 'caseNo' | 'sentAt' | 'endedAt'> =>
  sent
    ? {
        state: { code: sent.state, label: STATES[sent.state][language] },
        ...{ caseNo: sent.caseNo, sentAt: sent.sentAt, endedAt: sent.endedAt },
      }
    : { state: { code: 'waiting', label: STATES.waiting[language] }, caseNo: null, sentAt: null, endedAt: null };

/** How long the longest way to a part is. */
function stepOf({ after }: Part, parts: readonly Part[]): number {
  const before = parts.filter(({ code }) => after.includes(code));
  return before.length === 0 ? 0 : 1 + Math.max(...before.map((part) => stepOf(part, parts)));
}

const WATERMARK = both(
  '此件由{issuer}提供，仅供办理政务服务事项时使用，有效期至{until}（模拟）',
  'Provided by {issuer}, for handling government services only, valid until {until} (simulated)',
);

/** The e-licences that may be fetched, and those that were. */
export function licenceViews(reading: CaseReading): LicenceView[] {
  const { home, language } = reading;
  return licencesOf(home).map(({ code, name }) => ({ code, name: name[language], fetched: fetchedOf(code, reading) }));
}

function fetchedOf(code: string, { home, record, world, language }: CaseReading): LicenceView['fetched'] {
  const say = sayIn(language);
  const until = dayWords(world.horizon)[language];
  return (record.licences ?? [])
    .filter((one) => one.code === code)
    .flatMap(({ event, subject }) => {
      const held = heldLicence({ home, record }, code, subject);
      if (!held) return [];
      return [
        {
          event,
          title: say(held.title),
          issuer: say(held.issuer),
          holder: home.parties[subject]?.name[language] ?? '',
          watermark: WATERMARK[language].replace('{issuer}', say(held.issuer)).replace('{until}', until),
          pages: held.pages.map((blocks, at) => ({
            number: at + 1,
            blocks: blocks.map((block) => blockView(block, say)),
          })),
        },
      ];
    });
}
