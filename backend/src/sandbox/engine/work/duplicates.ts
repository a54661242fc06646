import type { CaseState } from '../../../../contract/sandbox/terms.js';
import { TERMINAL } from '../case-states.js';
import { asCommand, type CaseContext } from '../context.js';
import type { DeskWork } from '../desk-step.js';
import type { RefusedBy } from '../event.js';
import { refusal } from '../rules.js';
import type { RunState } from '../state.js';
import type { World, WorldCase } from '../world.js';

/** Before acceptance two applications for the same thing can still become one. */
const MERGEABLE: ReadonlySet<CaseState> = new Set<CaseState>(['DRAFT', 'SUBMITTED', 'RECEIVED', 'CORRECTION']);

/** Same person and same item: the same application handed in twice. */
export const isSameApplication = (one: WorldCase, other: WorldCase): boolean =>
  one.item.code === other.item.code && one.parties.applicant?.idNumber === other.parties.applicant?.idNumber;

/** Open cases on the platform that a search for the applicant of a case finds, by number or by name. */
function findOpen(
  home: WorldCase,
  by: 'number' | 'name',
  { world, state }: { world: World; state: RunState },
): string[] {
  const key = by === 'number' ? 'idNumber' : 'name';
  const told = (one: WorldCase) => {
    const value = one.parties.applicant?.[key];
    return typeof value === 'object' ? value['zh-CN'] : value;
  };
  return [...world.cases.values()]
    .filter((other) => other.caseNo !== home.caseNo && told(other) === told(home))
    .filter(({ caseNo }) => {
      const record = state.cases[caseNo];
      return record !== undefined && !TERMINAL.has(record.state);
    })
    .map(({ caseNo }) => caseNo);
}

function refuseMerge(context: CaseContext): RefusedBy | undefined {
  const { other } = asCommand<'case.merge'>(context);
  const { home, record, world, state } = context;
  const there = world.cases.get(other);
  const found = state.cases[other];
  if (!there || !found || !(record.found ?? []).includes(other)) return refusal('search-first');
  if (!isSameApplication(home, there)) return refusal('not-the-same-application');
  return MERGEABLE.has(found.state) && MERGEABLE.has(record.state) ? undefined : refusal('too-late-to-merge');
}

/** Finding the same application handed in twice, and making one of two. */
export const DUPLICATE_WORK = {
  'case.search': {
    fires: ['R01', 'R02', 'R03', 'R04'],
    draft: (context) => {
      const found = findOpen(context.home, asCommand<'case.search'>(context).by, context);
      return [{ type: 'case.search', facts: { found, count: found.length }, effect: { found } }];
    },
  },
  'case.merge': {
    fires: ['R02', 'R03'],
    closed: ({ record }) => ((record.found ?? []).length === 0 ? refusal('search-first') : undefined),
    refuse: refuseMerge,
    draft: (context) => {
      const { other } = asCommand<'case.merge'>(context);
      const into = context.home.caseNo;
      const filedOn = context.state.cases[other]?.createdOn ?? context.record.createdOn;
      const createdOn = filedOn < context.record.createdOn ? filedOn : context.record.createdOn;
      return [
        { type: 'case.merged', caseNo: other, facts: { into }, effect: { state: 'WITHDRAWN', flag: 'merged' } },
        // The application counts from the day it was first made.
        { type: 'case.merge', facts: { filedOn: createdOn }, effect: { flag: 'merged-from', set: { createdOn } } },
      ];
    },
  },
} satisfies Record<string, DeskWork>;
