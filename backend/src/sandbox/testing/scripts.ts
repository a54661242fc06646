import { join } from 'node:path';
import { readCalendars } from '../../law/deadline/calendar-files.js';
import { readContentFile } from '../../platform/content/content-file.js';
import type { Command } from '../../../contract/sandbox/command.js';
import type { RunMode } from '../../../contract/sandbox/terms.js';
import { openWorld } from '../engine/open-world.js';
import { act, begin, type Play } from '../engine/play.js';
import type { Script, World } from '../engine/world.js';
import { parseLibrary, readLibraryFiles } from '../scenario/library.content.js';
import { parseScenario } from '../scenario/scenario.content.js';

export const CONTENT = join(import.meta.dirname, '../../../../content');

export const calendars = readCalendars(CONTENT);
export const library = parseLibrary(readLibraryFiles(CONTENT));

/** A shipped scenario, for specs of the engine. */
export function scriptOf(code: string): Script {
  const file = readContentFile(join(CONTENT, 'scenarios', `${code}.yaml`));
  return { scenario: parseScenario(file, library).value, library };
}

export const worldOf = (code: string, variant = 'A', seed = 1): World =>
  openWorld(scriptOf(code), { variant, seed }, calendars);

/** The same world seen from another post: what a run will be for back-office scenarios. */
export function withPost(world: World, ...roles: World['post']['roles']): World {
  const agency = [...world.cases.values()][0]?.item.agency ?? world.post.agency;
  const post = { ...world.post, roles, agency, holds: [agency] };
  return { ...world, post, seats: [post] };
}

export const firstCase = ({ world }: Play): string => [...world.cases.keys()][0] ?? '';

/** A command without its case: the first case is meant. */
export type Brief = { type: Command['type'] } & Record<string, unknown>;

export const command = (play: Play, brief: Brief): Command =>
  ({ caseNo: firstCase(play), ...brief }) as unknown as Command;

/** A run after some commands, and what stood against the last. */
export function after(world: World, briefs: readonly Brief[], mode: RunMode = 'practice') {
  return briefs.reduce<ReturnType<typeof act>>((play, brief) => act(play, command(play, brief), mode), {
    ...begin(world),
    events: [],
    refusal: undefined,
  });
}

/** The rule that stood against the last of these commands; undefined when it was carried out. */
export const refusedBy = (world: World, briefs: readonly Brief[], mode?: RunMode): string | undefined =>
  after(world, briefs, mode).refusal?.rule;

export const recordIn = (play: Play) => {
  const record = play.state.cases[firstCase(play)];
  if (!record) throw new Error('There is no case');
  return record;
};
