import type { Language } from '../../../../contract/common.js';
import type { OfficeArea, OfficeView } from '../../../../contract/sandbox/office.js';
import { effectiveLog } from '../../engine/fold.js';
import type { Play } from '../../engine/play.js';
import { both, type Text } from '../../engine/text.js';
import { askViews, datasetViews, noteViews, sharingViews } from './data-view.js';
import { incidentViews } from './incident-view.js';
import { mailViews } from './mail-view.js';
import { operationsView } from './operations-view.js';
import { foundEntries, ratingViews } from './rating-view.js';
import type { Showing } from './showing.js';

/** Everything on the desks that is not a case; null where the scenario has nothing of the kind. */
export function officeView({ world, state, log }: Play, language: Language): OfficeView | null {
  if (!hasOffice(world)) return null;
  const showing: Showing = { world, state, events: effectiveLog(log), language };
  const view = {
    mails: mailViews(showing),
    asks: askViews(showing),
    datasets: datasetViews(showing),
    sharings: sharingViews(showing),
    ratings: ratingViews(showing),
    entries: foundEntries(showing),
    incidents: incidentViews(showing),
    operations: operationsView(showing),
    contacts: world.scene.contacts.map(({ code, name, line, official }) => ({
      code,
      name: name[language],
      line: line[language],
      official,
    })),
    notes: noteViews(showing),
  };
  return { areas: areasOf(showing, view), ...view };
}

/** Whether a scenario has a desk besides cases. */
export const hasOffice = ({ scene }: Play['world']): boolean =>
  [scene.mails, scene.asks, scene.reviews, scene.modules, scene.datasets].some((section) => section.length > 0);

const AREAS: Readonly<Record<OfficeArea['code'], Text>> = {
  mail: both('邮件', 'Mail'),
  reviews: both('好差评', 'Ratings'),
  operations: both('运行室', 'Operations'),
  incidents: both('事件', 'Incidents'),
  data: both('数据与请托', 'Data and requests'),
};

function areasOf({ world: { scene }, language }: Showing, view: Omit<OfficeView, 'areas'>): OfficeArea[] {
  const waiting: [OfficeArea['code'], boolean, number][] = [
    ['mail', scene.mails.length > 0, view.mails.filter(({ state }) => state.code === 'NEW').length],
    ['reviews', scene.reviews.length > 0, view.ratings.filter(({ state }) => state.code !== 'CLOSED').length],
    [
      'operations',
      scene.modules.length > 0,
      (view.operations?.modules ?? []).filter(({ tone }) => tone !== 'ok').length,
    ],
    [
      'incidents',
      scene.mails.length > 0 || scene.modules.length > 0,
      view.incidents.filter(({ state }) => state.code !== 'CLOSED').length,
    ],
    [
      'data',
      scene.asks.length > 0 || scene.datasets.length > 0,
      view.asks.filter(({ state }) => state.code === 'ASKED').length,
    ],
  ];
  return waiting
    .filter(([, isThere]) => isThere)
    .map(([code, , count]) => ({ code, label: AREAS[code][language], count }));
}
