import type { OfficeView } from '../../../../contract/sandbox/office.js';
import { listOf, mattersOf, textOf, type MatterRecord } from '../../engine/matters/matter.js';
import { namesOf, actsFor, matterIn, stateOf, type Showing } from './showing.js';

/** What people have asked for by word of mouth. */
export const askViews = (showing: Showing): OfficeView['asks'] =>
  showing.world.scene.asks.flatMap((file) => {
    const matter = matterIn(showing, 'ask', file.code);
    if (!matter || matter.state === 'WAITING') return [];
    const { language } = showing;
    return [
      {
        code: file.code,
        at: matter.acts.find(({ type }) => type === 'ask.come')?.at ?? matter.openedAt,
        from: file.from[language],
        by: file.by[language],
        said: file.said[language],
        answers: file.answers.map(({ code, label }) => ({ code, label: label[language] })),
        state: stateOf(matter, language),
        acts: actsFor(matter, showing),
      },
    ];
  });

export const datasetViews = ({ world, language }: Showing): OfficeView['datasets'] =>
  world.scene.datasets.map(({ code, name, about, rows, personal, fields }) => ({
    code,
    name: name[language],
    about: about[language],
    rows: Number(rows),
    personal,
    fields: fields.map(({ code: field, label, sensitive }) => ({ code: field, label: label[language], sensitive })),
  }));

/** Formal requests for data: those that lay here in the morning, and those made today. */
export const sharingViews = (showing: Showing): OfficeView['sharings'] =>
  mattersOf(showing.state.matters, 'sharing').map((matter) => sharingView(matter, showing));

function sharingView(matter: MatterRecord, showing: Showing): OfficeView['sharings'][number] {
  const { world, language } = showing;
  const data = world.scene.datasets.find(({ code }) => code === matter.facts.dataset);
  const file = world.scene.sharings.find(({ code }) => code === matter.id);
  return {
    code: matter.id,
    dataset: data?.name[language] ?? textOf(matter.facts.dataset),
    fields: namesOf(listOf(matter.facts.fields), data?.fields ?? [], language),
    ...(file
      ? {
          recipient: file.recipient[language],
          purpose: file.purpose[language],
          basis: file.basis[language],
          approval: file.approvedBy[language],
        }
      : madeToday(matter, showing)),
    state: stateOf(matter, language),
    acts: actsFor(matter, showing),
  };
}

/** What the request of today says is in its event. */
function madeToday({ id }: MatterRecord, { events }: Showing) {
  const facts = events.find(({ type, facts: { sharing } }) => type === 'share.request' && sharing === id)?.facts ?? {};
  return {
    recipient: textOf(facts.recipient),
    purpose: textOf(facts.purpose),
    basis: textOf(facts.basis),
    approval: null,
  };
}

/** The work log. */
export const noteViews = ({ events }: Showing): OfficeView['notes'] =>
  events
    .filter(({ type, ok }) => type === 'log.note' && ok)
    .map(({ at, facts }) => ({
      at,
      who: textOf(facts.who),
      asked: textOf(facts.asked),
      answered: textOf(facts.answered),
      text: textOf(facts.text),
    }));
