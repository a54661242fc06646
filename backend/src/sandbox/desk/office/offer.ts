import type { CommandType } from '../../../../contract/sandbox/command.js';
import type { ActionField } from '../../../../contract/sandbox/action.js';
import type { MatterRecord } from '../../engine/matters/matter.js';
import { mattersOf } from '../../engine/matters/matter.js';
import { stepFor } from '../../engine/matters/machines.js';
import type { RunState } from '../../engine/state.js';
import { both, same, type Text } from '../../engine/text.js';
import type { World } from '../../engine/world.js';

export interface OfficeChoice {
  readonly code: string;
  readonly label: Text;
}

export interface Choosing {
  readonly world: World;
  readonly state: RunState;
}

export interface OfficeField {
  readonly name: string;
  readonly label: Text;
  readonly kind: ActionField['kind'];
  readonly required: boolean;
  readonly options?: (choosing: Choosing) => readonly OfficeChoice[];
}

/** How a command about no case is offered: in which scenarios, by which key at best, with which fields. */
export interface OfficeOffer {
  readonly type: CommandType;
  readonly label: Text;
  /** The letter it would like to have; the first of the run that is still free is taken otherwise. */
  readonly key: string;
  readonly when: (world: World) => boolean;
  readonly fields: readonly OfficeField[];
}

export const field = (
  name: string,
  label: Text,
  kind: OfficeField['kind'] = 'text',
  options?: OfficeField['options'],
): OfficeField => ({ name, label, kind, required: true, ...(options && { options }) });

export const optional = (one: OfficeField): OfficeField => ({ ...one, required: false });

/** Choices from a table of words. */
export const wordsOf =
  (words: Readonly<Record<string, Text>>): NonNullable<OfficeField['options']> =>
  () =>
    Object.entries(words).map(([code, label]) => ({ code, label }));

export const contacts = ({ world }: Choosing): OfficeChoice[] =>
  world.scene.contacts.map(({ code, name, line }) => ({
    code,
    label: both(`${name['zh-CN']}（${line['zh-CN']}）`, `${name.en} (${line.en})`),
  }));

type Named = (world: World, matter: MatterRecord) => Text;

const NAMES: Readonly<Partial<Record<MatterRecord['kind'], Named>>> = {
  review: ({ scene }, { id }) => scene.reviews.find(({ code }) => code === id)?.service ?? same(id),
  mail: ({ scene }, { id }) => scene.mails.find(({ code }) => code === id)?.subject ?? same(id),
  ask: ({ scene }, { id }) => scene.asks.find(({ code }) => code === id)?.from ?? same(id),
  module: ({ scene }, { id }) => scene.modules.find(({ code }) => code === id)?.name ?? same(id),
  job: ({ scene }, { id }) => scene.dueJobs.find(({ code }) => code === id)?.service ?? same(id),
};

const choiceOf = (world: World, matter: MatterRecord): OfficeChoice => ({
  code: matter.id,
  label: NAMES[matter.kind]?.(world, matter) ?? same(matter.id),
});

/** The matters of a kind for which a step stands open. */
export const openFor =
  (kind: MatterRecord['kind'], event: string): NonNullable<OfficeField['options']> =>
  ({ world, state }) => {
    const from = stepFor(kind, event)?.from ?? [];
    return mattersOf(state.matters, kind)
      .filter((matter) => from.includes(matter.state))
      .map((matter) => choiceOf(world, matter));
  };

/** The matters of a kind that are in one of these states. */
export const inState =
  (kind: MatterRecord['kind'], ...states: string[]): NonNullable<OfficeField['options']> =>
  ({ world, state }) =>
    mattersOf(state.matters, kind)
      .filter((matter) => states.length === 0 || states.includes(matter.state))
      .map((matter) => choiceOf(world, matter));
