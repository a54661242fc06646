import { asCommand, type Context } from '../context.js';
import { advance, dayOf, timeAt } from '../clock.js';
import type { RefusedBy } from '../event.js';
import { after, dueOf } from '../limits.js';
import { refusal } from '../rules.js';
import { both } from '../text.js';
import type { World } from '../world.js';
import { listOf, textOf, type MatterRecord } from './matter.js';
import { PLATFORM, rowsOf, type MatterContext, type MatterMachine } from './matter-machine.js';

/** From three stars on a rating is a good one and needs no answer. */
const GOOD_FROM = 3;
/** How long the body that hears appeals takes, in minutes of work. */
const APPEAL_MINUTES = 240;

const OPEN_STATES = ['BAD_OPEN', 'CONTACTED', 'CLASSIFIED', 'FIXED', 'EXPLAINED', 'APPEALED', 'REJECTED', 'FED_BACK'];

const step = rowsOf('review', ['R11']);

const classOf = ({ facts }: MatterRecord): string => textOf(facts.class);
const isFounded = (matter: MatterRecord): boolean => ['simple', 'complex'].includes(classOf(matter));

/** The script of a rating. */
export const reviewFile = (world: World, id: string) => world.scene.reviews.find(({ code }) => code === id);

/** The last working day to call: counted from the day of the rating, that day not counted. */
export const contactDue = (world: World, ratedOn: string): string =>
  dueOf(world, { from: ratedOn, length: world.policy.badReview.contactDays, unit: 'working' });

/** The last working day to mend it, once it is classed. */
export const fixDue = (world: World, ratedOn: string, kind: string): string => {
  const { fixSimpleDays, fixComplexDays } = world.policy.badReview;
  return dueOf(world, { from: ratedOn, length: kind === 'complex' ? fixComplexDays : fixSimpleDays, unit: 'working' });
};

/** The good and bad review machine of the platform. A forbidden act is refused, and the log keeps that it was tried. */
export const REVIEW_MACHINE: MatterMachine = {
  kind: 'review',
  states: {
    INVITED: both('已邀评', 'Invited'),
    RATED: both('已评价', 'Rated'),
    BAD_OPEN: both('差评待联系', 'Bad rating: to be called'),
    CONTACTED: both('已联系', 'Called'),
    CLASSIFIED: both('已定性', 'Classed'),
    FIXED: both('已整改', 'Mended'),
    EXPLAINED: both('已解释', 'Explained'),
    APPEALED: both('申诉中', 'Under appeal'),
    EXCLUDED: both('已剔除', 'Excluded'),
    REJECTED: both('申诉未成立', 'Appeal not upheld'),
    FED_BACK: both('已反馈', 'Fed back'),
    REVISITED: both('已回访', 'Revisited'),
    CLOSED: both('已办结', 'Closed'),
  },
  terminal: ['CLOSED'],
  steps: [
    step('review.rate', [['INVITED'], 'RATED'], {
      fires: PLATFORM,
      outcome: ({ world, state, matter }) => {
        const file = reviewFile(world, matter.id);
        return {
          facts: { stars: file?.stars ?? 5 },
          change: {
            set: {
              ratedAt: file?.day === undefined ? state.time : ratedAt(world, file.at, file.day),
              stars: file?.stars ?? 5,
            },
          },
        };
      },
    }),
    step('review.pass', [['RATED'], 'CLOSED'], { fires: PLATFORM, guards: [isGood] }),
    step('review.open', [['RATED'], 'BAD_OPEN'], { fires: PLATFORM, guards: [isBad], outcome: openBad }),
    step('review.overdue', [['BAD_OPEN'], 'same'], {
      fires: PLATFORM,
      outcome: () => ({ change: { set: { late: true } }, effect: { message: LATE } }),
    }),
    step('review.claim', [['BAD_OPEN'], 'same'], {
      guards: [({ matter }) => (matter.facts.claimed === true ? refusal('review-claimed') : undefined)],
      outcome: () => ({ change: { set: { claimed: true } } }),
    }),
    step('log.review', [OPEN_STATES, 'same'], {
      fires: ['R11', 'R10'],
      guards: [entriesFound],
      outcome: (context) => ({ change: { add: { evidence: asCommand<'log.review'>(context).entries } } }),
    }),
    step('review.contact', [['BAD_OPEN'], 'CONTACTED'], {
      guards: [claimedFirst, noPressure],
      outcome: ({ world, matter }) => ({ effect: said(world, matter, 'contact') }),
    }),
    step('review.assign', [OPEN_STATES, 'same'], {
      guards: [knownContact, raterStays],
      outcome: (context) => ({ change: { add: { assigned: [asCommand<'review.assign'>(context).to] } } }),
    }),
    step('review.classify', [['CONTACTED', 'REJECTED'], 'CLASSIFIED'], {
      outcome: (context) => {
        const { class: kind } = asCommand<'review.classify'>(context);
        const due = fixDue(context.world, dayOf(textOf(context.matter.facts.ratedAt)), kind);
        return { change: { set: { class: kind, fixDue: due } } };
      },
    }),
    step('review.fix', [['CLASSIFIED'], 'FIXED'], {
      guards: [({ matter }) => (isFounded(matter) ? undefined : refusal('review-not-founded'))],
      outcome: (context) => {
        const { measure, document, owner, due } = asCommand<'review.fix'>(context);
        return { change: { set: { measure, document, owner, due } } };
      },
    }),
    step('review.explain', [['CLASSIFIED'], 'EXPLAINED'], {
      guards: [({ matter }) => (classOf(matter) === 'unfounded' ? undefined : refusal('review-needs-mending'))],
    }),
    step('review.appeal', [['CLASSIFIED'], 'APPEALED'], {
      guards: [
        ({ matter }) => (classOf(matter) === 'malicious' ? undefined : refusal('review-needs-mending')),
        appealEvidence,
      ],
      outcome: (context) => {
        const { entries } = asCommand<'review.appeal'>(context);
        const { state, world, matter } = context;
        const due = advance(state.time, APPEAL_MINUTES, world.policy.office, world.calendars);
        return {
          change: { set: { appeal: entries } },
          effect: { schedule: [{ due, type: 'review.uphold', caseNo: null, ref: 0, matter: `review:${matter.id}` }] },
        };
      },
    }),
    step('review.uphold', [['APPEALED'], 'same'], {
      fires: PLATFORM,
      guards: [appealStands],
      outcome: () => ({ change: { set: { upheld: true } }, effect: { message: UPHELD } }),
    }),
    step('review.turn_down', [['APPEALED'], 'REJECTED'], {
      fires: PLATFORM,
      outcome: () => ({ effect: { message: TURNED_DOWN } }),
    }),
    step('review.exclude', [['APPEALED'], 'EXCLUDED'], {
      guards: [({ matter }) => (matter.facts.upheld === true ? undefined : refusal('appeal-upheld'))],
    }),
    step('review.feedback', [['FIXED', 'EXPLAINED', 'EXCLUDED'], 'FED_BACK']),
    step('review.revisit', [['FED_BACK'], 'REVISITED'], {
      outcome: ({ world, matter }) => ({ effect: said(world, matter, 'revisit') }),
    }),
    step('review.close', [['REVISITED'], 'CLOSED']),
  ],
};

const REVIEW_DESK = both('好差评系统', 'Ratings system');
const APPEALS = both('市好差评申诉审核组', 'Appeals panel for ratings');
const LATE = {
  from: REVIEW_DESK,
  text: both(
    '差评未在 1 个工作日内联系，已转电子监察。',
    'The citizen was not called within a working day; supervision has been told.',
  ),
};
const UPHELD = {
  from: APPEALS,
  text: both(
    '申诉成立，证据充分，可以剔除该条评价。',
    'The appeal is upheld on its evidence; the rating may be excluded.',
  ),
};
const TURNED_DOWN = {
  from: APPEALS,
  text: both(
    '申诉不成立：所附日志不能证明误评或恶意，请重新定性。',
    'The appeal is not upheld: the log attached does not show a mistaken or malicious rating. Class it again.',
  ),
};

function isGood({ matter }: MatterContext): RefusedBy | undefined {
  return Number(matter.facts.stars) >= GOOD_FROM ? undefined : refusal('review-is-bad');
}

function isBad({ matter }: MatterContext): RefusedBy | undefined {
  return Number(matter.facts.stars) < GOOD_FROM ? undefined : refusal('review-is-good');
}

function openBad({ world, matter }: MatterContext) {
  const due = contactDue(world, dayOf(textOf(matter.facts.ratedAt)));
  const overdue = { due: after(due), type: 'review.overdue', caseNo: null, ref: 0, matter: `review:${matter.id}` };
  return { facts: { contactDue: due }, change: { set: { contactDue: due } }, effect: { schedule: [overdue] } };
}

function claimedFirst({ matter }: MatterContext): RefusedBy | undefined {
  return matter.facts.claimed === true ? undefined : refusal('review-claim-first');
}

function noPressure(context: MatterContext): RefusedBy | undefined {
  const { covers } = asCommand<'review.contact'>(context);
  return covers.includes('new-rating') ? refusal('review-no-pressure') : undefined;
}

/** Who rated never leaves the post that answers ratings. */
function raterStays(context: MatterContext): RefusedBy | undefined {
  const { parts } = asCommand<'review.assign'>(context);
  return parts.some((part) => part === 'name' || part === 'phone') ? refusal('rater-stays-secret') : undefined;
}

function knownContact(context: MatterContext): RefusedBy | undefined {
  const { to } = asCommand<'review.assign'>(context);
  return context.world.scene.contacts.some(({ code }) => code === to) ? undefined : refusal('unknown-contact');
}

function entriesFound(context: MatterContext): RefusedBy | undefined {
  return unknownEntry(context, asCommand<'log.review'>(context).entries);
}

function appealEvidence(context: MatterContext): RefusedBy | undefined {
  const { entries } = asCommand<'review.appeal'>(context);
  return entries.length === 0 ? refusal('appeal-has-evidence') : unknownEntry(context, entries);
}

/** Only what a search of the log has brought up can be attached. */
function unknownEntry({ state }: Context, entries: readonly string[]): RefusedBy | undefined {
  return entries.every((entry) => `entry:${entry}` in state.matters) ? undefined : refusal('unknown-log-entry');
}

/** An appeal stands on the entries that prove it: all of them must be attached. */
function appealStands({ world, matter }: MatterContext): RefusedBy | undefined {
  const proof = reviewFile(world, matter.id)?.evidence ?? [];
  const attached = listOf(matter.facts.appeal);
  return proof.length > 0 && proof.every((entry) => attached.includes(entry)) ? undefined : refusal('appeal-upheld');
}

/** What the citizen answers, if the script says anything. */
function said(world: World, matter: MatterRecord, when: 'contact' | 'revisit') {
  const file = reviewFile(world, matter.id);
  const text = file?.says[when];
  return file && text ? { message: { from: file.rater, text } } : {};
}

/** When a rating comes in: at its minute of the first day, or at once where that minute has passed. */
export const ratedAt = (world: World, minute: string, day = dayOf(world.start)): string => timeAt(day, minute);
