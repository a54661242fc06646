import type { LogEntryView, RatingView } from '../../../../contract/sandbox/office.js';
import type { ReviewFile } from '../../../../contract/sandbox/scenario-office.js';
import { workingDaysBetween } from '../../../law/deadline/calendar.js';
import { dayOf } from '../../engine/clock.js';
import { lampFor } from '../../engine/limits.js';
import { listOf, mattersOf, textOf, type MatterRecord } from '../../engine/matters/matter.js';
import { eventDetail, eventTitle } from '../../engine/wording-of-events.js';
import { CLASS_WORDS, SOURCE_WORDS } from '../../engine/wording/office-words.js';
import { CHANNEL_WORDS } from '../../engine/words.js';
import { dayInWords, pick } from '../reading.js';
import { actsFor, matterIn, stateOf, wayOf, type Showing } from './showing.js';

const MENDED = ['BAD_OPEN', 'CONTACTED', 'CLASSIFIED', 'FIXED', 'FED_BACK', 'REVISITED', 'CLOSED'];
const EXPLAINED = MENDED.with(3, 'EXPLAINED');
const APPEALED = MENDED.toSpliced(3, 1, 'APPEALED', 'EXCLUDED');

/** Ratings that have come in, the bad ones first. */
export const ratingViews = (showing: Showing): RatingView[] =>
  showing.world.scene.reviews
    .flatMap((file) => {
      const matter = matterIn(showing, 'review', file.code);
      return matter && matter.state !== 'INVITED' ? [ratingView(file, matter, showing)] : [];
    })
    .toSorted((one, other) => one.stars - other.stars);

function ratingView(file: ReviewFile, matter: MatterRecord, showing: Showing): RatingView {
  const { language } = showing;
  const kind = textOf(matter.facts.class);
  return {
    code: file.code,
    service: file.service[language],
    channel: CHANNEL_WORDS[file.channel]?.[language] ?? file.channel,
    at: `${file.day ?? showing.world.scene.today}T${file.at}`,
    stars: file.stars,
    text: file.text[language],
    rater: file.rater[language],
    phone: file.phone[language],
    rated: file.rated[language],
    state: stateOf(matter, language),
    ...limitOf(matter, showing),
    class: kind in CLASS_WORDS ? CLASS_WORDS[kind as keyof typeof CLASS_WORDS][language] : null,
    way: matter.state === 'CLOSED' && matter.facts.claimed !== true ? [] : wayOf(matter, wayFor(matter), language),
    evidence: entryViews(listOf(matter.facts.evidence), showing),
    history: historyOf(matter, showing),
    acts: actsFor(matter, showing).filter((act) => act !== 'review.claim' || matter.facts.claimed !== true),
  };
}

function wayFor({ facts, state }: MatterRecord): string[] {
  if (facts.class === 'unfounded') return EXPLAINED;
  if (facts.class !== 'malicious') return MENDED;
  return state === 'REJECTED' ? APPEALED.with(4, 'REJECTED') : APPEALED;
}

/** Which limit runs: to call, then to mend. */
function limitOf(matter: MatterRecord, { world, state, language }: Showing): Pick<RatingView, 'lamp' | 'due'> {
  const today = dayOf(state.time);
  const isToCall = matter.state === 'BAD_OPEN';
  const due = textOf(isToCall ? matter.facts.contactDue : matter.facts.fixDue);
  const isOver = ['FED_BACK', 'REVISITED', 'CLOSED'].includes(matter.state);
  if (due === '' || isOver) return { lamp: 'none', due: null };
  const left = workingDaysBetween(today, due, world.calendars);
  const length = workingDaysBetween(dayOf(textOf(matter.facts.ratedAt)), due, world.calendars);
  const day = dayInWords(due, language);
  const words = isToCall
    ? pick(language, `最晚 ${day}联系`, `call by ${day}`)
    : pick(language, `最晚 ${day}整改`, `mend by ${day}`);
  return { lamp: lampFor(world, left, Math.max(1, length)), due: words };
}

function historyOf(matter: MatterRecord, { events, world, language }: Showing): RatingView['history'] {
  const numbers = new Set(matter.acts.map(({ event }) => event));
  return events
    .filter(({ number, type }) => numbers.has(number) && type !== 'review.invite')
    .map((event) => ({
      at: event.at,
      title: eventTitle(world, event)[language],
      detail: eventDetail(world, event)?.[language] ?? null,
    }));
}

/** Entries of the log, as the search shows them. */
export const entryViews = (codes: readonly string[], { world, language }: Showing): LogEntryView[] =>
  world.scene.logs
    .filter(({ code }) => codes.includes(code))
    .map(({ code, source, at, who, text }) => ({
      code,
      source: SOURCE_WORDS[source][language],
      at: at[language],
      who: who[language],
      text: text[language],
    }));

export const foundEntries = (showing: Showing): LogEntryView[] =>
  entryViews(
    mattersOf(showing.state.matters, 'entry').map(({ id }) => id),
    showing,
  );
