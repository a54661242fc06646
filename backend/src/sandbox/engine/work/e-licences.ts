import { dayOf } from '../clock.js';
import { asCommand, type CaseContext } from '../context.js';
import type { DeskWork } from '../desk-step.js';
import type { RefusedBy } from '../event.js';
import { materialIn } from '../state.js';
import { refusal } from '../rules.js';
import { isConcerned, type WorldCase } from '../world.js';

const SHORTEST_PURPOSE = 4;

type Listed = WorldCase['item']['licences'][number];

/** E-licences that may be fetched for an item. An item kept from before names none. */
export const licencesOf = ({ item }: WorldCase): readonly Listed[] =>
  (item as { licences?: readonly Listed[] }).licences ?? [];

/** Under fourteen every datum is sensitive: nothing is looked up before the guardian has agreed (PIPL Arts. 28, 31). */
export function needsGuardian({ home, record, state }: CaseContext, subject: string): boolean {
  const birth = home.parties[subject]?.birth;
  if (birth === undefined || record.flags.includes('consent')) return false;
  const fourteenth = `${String(Number(birth.slice(0, 4)) + 14)}${birth.slice(4)}`;
  return dayOf(state.time) < fourteenth;
}

function refuseFetch(context: CaseContext): RefusedBy | undefined {
  const { licence, subject, purpose } = asCommand<'license.fetch'>(context);
  const { home } = context;
  if (!licencesOf(home).some(({ code }) => code === licence)) return refusal('licence-off-list');
  if (!isConcerned(home, subject)) return refusal('unknown-party');
  if (needsGuardian(context, subject)) return refusal('guardian-consent');
  return purpose.trim().length < SHORTEST_PURPOSE ? refusal('query-needs-purpose') : undefined;
}

/** What the store holds about somebody, once it has come into being. */
export function heldLicence({ home, record }: Pick<CaseContext, 'home' | 'record'>, code: string, subject: string) {
  const listed = licencesOf(home).find((one) => one.code === code);
  if (!listed || (listed.made !== undefined && record.parts?.[listed.made]?.state !== 'done')) return undefined;
  return home.file.licences.find((one) => one.code === code && one.subject === subject);
}

/** Fetching an e-licence instead of asking for paper: it becomes a material of grade A. */
export const LICENCE_WORK = {
  'license.fetch': {
    fires: ['R02', 'R03', 'R04'],
    closed: ({ home }) => (licencesOf(home).length === 0 ? refusal('licence-off-list') : undefined),
    refuse: refuseFetch,
    draft: (context) => {
      const { licence, subject } = asCommand<'license.fetch'>(context);
      const held = heldLicence(context, licence, subject);
      if (!held) return [{ type: 'license.fetch', facts: { status: 'NOT_FOUND' }, effect: {} }];
      const proves = licencesOf(context.home).find(({ code }) => code === licence)?.proves ?? [];
      const open = proves.filter((code) => materialIn(context.record, code).verdict === null);
      const shared = { verdict: 'shared' as const, checkedBy: context.number };
      return [
        {
          type: 'license.fetch',
          facts: { status: 'RETURNED' },
          effect: {
            licence: { code: licence, subject },
            ...(open.length > 0 && { materials: Object.fromEntries(open.map((code) => [code, shared])) }),
          },
        },
      ];
    },
  },
} satisfies Record<string, DeskWork>;
