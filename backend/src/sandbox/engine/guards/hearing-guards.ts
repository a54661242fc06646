import { addDays } from '../../../law/deadline/iso-day.js';
import { asCommand, type CaseContext } from '../context.js';
import { dueOf } from '../limits.js';
import { HEARING, HEARING_DAYS } from '../procedures.js';
import { refusal } from '../rules.js';
import { today, unless, type Guard } from './guard.js';

/** The last day on which a hearing can be asked for. */
const lastToAsk = ({ world }: CaseContext, toldOn: string): string =>
  dueOf(world, { from: toldOn, length: HEARING_DAYS.toAsk, unit: 'working' });

/** Whether a hearing may still be asked for, or was asked for and is not over. */
function isOpen(context: CaseContext): boolean {
  const { toldOn, requestedOn, closedOn } = context.record.hearing;
  if (toldOn === null) return context.record.flags.includes('third-party');
  return requestedOn === null ? today(context) <= lastToAsk(context, toldOn) : closedOn === null;
}

/** The guards of the rights of others: telling them, hearing them, deciding only then (行政许可法 36, 46 to 48). */
export const hearing = {
  'third-party-concerned': ({ record }) => unless(record.flags.includes('third-party'), 'third-party-concerned'),
  'known-data-only': (context) => {
    const known = context.home.file.concerned?.fields.map(({ code }) => code) ?? [];
    const stranger = asCommand<'interested.notify'>(context).fields.find((field) => !known.includes(field));
    return unless(stranger === undefined, 'known-data-only', { field: stranger ?? '' });
  },
  'right-not-told-yet': ({ record }) => unless(record.hearing.toldOn === null, 'right-not-told-yet'),
  'hearing-asked-in-time': (context) => {
    const { toldOn, requestedOn } = context.record.hearing;
    return unless(
      toldOn !== null && requestedOn === null && today(context) <= lastToAsk(context, toldOn),
      'hearing-asked-in-time',
    );
  },
  'hearing-asked-for': (context) => {
    const { procedure } = asCommand<'special.request'>(context);
    return unless(procedure !== HEARING || context.record.hearing.requestedOn !== null, 'hearing-asked-for');
  },
  'pause-is-hearing': ({ record }) => unless(record.pauseApproved === HEARING, 'pause-is-hearing'),
  'host-not-handler': (context) => {
    const { host } = asCommand<'hearing.notice'>(context);
    return unless(!(context.record.hands.R04 ?? []).includes(host), 'host-not-handler');
  },
  'seven-days-before': (context) => {
    const earliest = addDays(today(context), HEARING_DAYS.ofNotice);
    return unless(asCommand<'hearing.notice'>(context).day >= earliest, 'seven-days-before', { day: earliest });
  },
  'within-twenty-days': (context) => {
    const { requestedOn } = context.record.hearing;
    if (requestedOn === null) return refusal('hearing-asked-for');
    const last = dueOf(context.world, { from: requestedOn, length: HEARING_DAYS.toHold, unit: 'working' });
    return unless(asCommand<'hearing.notice'>(context).day <= last, 'within-twenty-days', { day: last });
  },
  'hearing-noticed': ({ record }) => unless(record.hearing.noticedOn !== null, 'hearing-noticed'),
  'on-the-day': (context) => {
    const { day } = context.record.hearing;
    return unless(day !== null && today(context) >= day, 'on-the-day', { day: day ?? '' });
  },
  'holds-it-as-host': ({ record, actor }) =>
    unless(record.hearing.host === actor.person, 'holds-it-as-host', { host: record.hearing.host ?? '' }),
  'held-in-public': (context) => unless(asCommand<'hearing.hold'>(context).public, 'held-in-public'),
  'record-signed': (context) => unless(asCommand<'hearing.hold'>(context).recordSigned, 'record-signed'),
  'free-of-charge': (context) => unless(asCommand<'hearing.hold'>(context).fee === 0, 'free-of-charge'),
  'hearing-held': ({ record }) => unless(record.hearing.heldOn !== null, 'hearing-held'),
  'hearing-closed': ({ record }) =>
    unless(record.pauseApproved !== HEARING || record.hearing.closedOn !== null, 'hearing-closed'),
  'hearing-first': (context) => unless(!isOpen(context), 'hearing-first'),
} satisfies Record<string, Guard>;
