import type { IncidentView } from '../../../../contract/sandbox/office.js';
import type { INCIDENT_KINDS } from '../../../../contract/sandbox/command/incident-steps.js';
import { listOf, mattersOf, textOf, type MatterRecord } from '../../engine/matters/matter.js';
import { INCIDENT_WORDS } from '../../engine/wording/office-words.js';
import { actsFor, namesOf, stateOf, type Showing } from './showing.js';

export const incidentViews = (showing: Showing): IncidentView[] =>
  mattersOf(showing.state.matters, 'incident').map((matter) => incidentView(matter, showing));

function incidentView(matter: MatterRecord, showing: Showing): IncidentView {
  const { world, language } = showing;
  const { facts } = matter;
  const { mails, modules, containment, contacts, evidence } = world.scene;
  const what = textOf(facts.what) as (typeof INCIDENT_KINDS)[number];
  const things = [...mails.map(({ code, subject }) => ({ code, name: subject })), ...modules];
  return {
    code: matter.id,
    what: INCIDENT_WORDS[what][language],
    about: namesOf([textOf(facts.about)], things, language)[0] ?? null,
    affected: textOf(facts.affected),
    text: textOf(facts.text),
    at: matter.openedAt,
    state: stateOf(matter, language),
    actions: namesOf(listOf(facts.actions), containment, language),
    notified: namesOf(listOf(facts.notified), contacts, language),
    evidence: namesOf(listOf(facts.evidence), evidence, language),
    reviewed: facts.reviewed === true,
    acts: actsFor(matter, showing),
  };
}
