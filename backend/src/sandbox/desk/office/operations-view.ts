import type { OperationsView } from '../../../../contract/sandbox/office.js';
import type { ModuleFile } from '../../../../contract/sandbox/scenario-office.js';
import { mattersOf, textOf, type MatterRecord } from '../../engine/matters/matter.js';
import { officePlaces } from '../../engine/wording/office-places.js';
import { monitoringOf } from './monitoring.js';
import { actsFor, matterIn, namesOf, stateOf, wayOf, type Showing } from './showing.js';

const CHANGE_WAY = ['REQUESTED', 'APPROVED', 'EXECUTING', 'VERIFIED', 'CLOSED'];

/** The operations room; null where the scenario has no modules. */
export function operationsView(showing: Showing): OperationsView | null {
  const { world, state, language } = showing;
  const { modules, backups } = world.scene;
  if (modules.length === 0) return null;
  const of = (kind: MatterRecord['kind']) => mattersOf(state.matters, kind);
  const nameOf = (code: unknown) => namesOf([textOf(code)], modules, language)[0] ?? textOf(code);
  return {
    modules: modules.flatMap((file) => moduleView(file, showing)),
    backups: backups.map(({ code, module, label, size, good }) => ({
      code,
      module: nameOf(module),
      label: label[language],
      size,
      good,
    })),
    snapshots: of('snapshot').map(({ id, openedAt, facts }) => ({
      code: id,
      module: nameOf(facts.module),
      at: openedAt,
      note: textOf(facts.note),
    })),
    changes: of('change').map((matter) => ({
      code: matter.id,
      module: nameOf(matter.facts.module),
      point: namesOf([textOf(matter.facts.point)], backups, language)[0] ?? '',
      plan: textOf(matter.facts.plan),
      rollback: textOf(matter.facts.rollback),
      state: stateOf(matter, language),
      way: wayOf(matter, changeWay(matter), language),
      acts: actsFor(matter, showing),
    })),
    queue: queueView(showing),
    registers: of('register').map((matter) => ({
      code: matter.id,
      module: nameOf(matter.facts.module),
      numbered: matter.facts.numbered === true,
      people: Number(matter.facts.people),
      at: matter.openedAt,
      state: stateOf(matter, language),
      acts: matter.state === 'OPEN' ? ['reentry'] : [],
    })),
    jobs: jobViews(showing),
    announcements: announcementViews(showing),
  };
}

const changeWay = ({ state }: MatterRecord): string[] => {
  if (state === 'RETURNED') return ['REQUESTED', 'RETURNED'];
  return state === 'ROLLED_BACK' ? CHANGE_WAY.with(3, 'ROLLED_BACK') : CHANGE_WAY;
};

const TONES: Readonly<Record<string, 'ok' | 'down' | 'work'>> = { UP: 'ok', DOWN: 'down' };

function moduleView(file: ModuleFile, showing: Showing): OperationsView['modules'] {
  const matter = matterIn(showing, 'module', file.code);
  if (!matter) return [];
  const { world, state, language } = showing;
  return [
    {
      code: file.code,
      name: file.name[language],
      state: stateOf(matter, language),
      tone: TONES[matter.state] ?? 'work',
      ...monitoringOf(world, matter, state.time, file.calls),
      acts: actsFor(matter, showing),
    },
  ];
}

function queueView(showing: Showing): OperationsView['queue'] {
  const { queue } = showing.world.scene;
  const matter = matterIn(showing, 'queue', 'hall');
  if (!queue || !matter) return null;
  return {
    people: Number(queue.people),
    state: stateOf(matter, showing.language),
    tickets: queue.tickets.map(({ ticket, service, minutes }) => ({
      ticket,
      service: service[showing.language],
      waited: minutes,
    })),
  };
}

const JOB_TONES: Readonly<Record<string, 'ok' | 'due' | 'late'>> = { DECIDED: 'ok', EXPLAINED: 'ok', MISSED: 'late' };

const jobViews = (showing: Showing): OperationsView['jobs'] =>
  showing.world.scene.dueJobs.flatMap(({ code, service, applicant, due }) => {
    const matter = matterIn(showing, 'job', code);
    if (!matter) return [];
    const { language } = showing;
    return [
      {
        code,
        service: service[language],
        applicant: applicant[language],
        due,
        state: stateOf(matter, language),
        tone: JOB_TONES[matter.state] ?? 'due',
      },
    ];
  });

const announcementViews = ({ events, world, language }: Showing): OperationsView['announcements'] =>
  events
    .filter(({ type, ok }) => ok && (type === 'announce' || type === 'notify.end'))
    .map(({ at, facts }) => ({
      at,
      channels: officePlaces(world, facts).channels?.[language] ?? '',
      text: textOf(facts.text),
    }));
