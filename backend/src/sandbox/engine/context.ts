import type { Command, CommandOf, CommandType } from '../../../contract/sandbox/command.js';
import type { PostRole } from '../../../contract/sandbox/terms.js';
import type { ActorKind } from './event.js';
import type { CaseRecord, RunState } from './state.js';
import type { Text } from './text.js';
import { seatIn, type Seat, type World, type WorldCase } from './world.js';

/** What the platform or the people outside do by themselves. */
export interface SystemCommand {
  readonly type: string;
  readonly caseNo: string | null;
  /** The agenda entry it comes from. */
  readonly ref: number;
}

/** Who acts: in which role, and as which person. */
export interface Actor {
  readonly kind: ActorKind;
  readonly role: PostRole | 'SYS';
  /** Name of the fictional person; the platform itself has none. */
  readonly person: string | null;
}

/** One command about to be judged, and everything it may be judged by. */
export interface Context {
  readonly world: World;
  readonly state: RunState;
  readonly command: Command | SystemCommand;
  readonly actor: Actor;
  /** The number its first event will get. */
  readonly number: number;
}

export interface CaseContext extends Context {
  readonly record: CaseRecord;
  readonly home: WorldCase;
}

/** Where the trainee sits. */
export const seatOf = ({ world, state }: Context): Seat => seatIn(world, state);

/** The title of the post whose powers a refusal speaks of. */
export const postTitle = ({ world, state }: Context): Text => seatIn(world, state).title;

/** The command as what it is known to be: the tables call a guard or a step only for its own types. */
export const asCommand = <T extends CommandType>({ command }: Context): CommandOf<T> => command as CommandOf<T>;

export const asSystem = ({ command }: Context): SystemCommand => command as SystemCommand;
