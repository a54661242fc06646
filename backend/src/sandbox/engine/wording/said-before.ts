import type { SimTime } from '../clock.js';
import { both, isText, same, type Text } from '../text.js';
import type { World } from '../world.js';

const known = new WeakMap<World, ReadonlyMap<string, Text>>();

/**
 * What somebody wrote. Whoever acted before the run began speaks by the script, which says it in both languages; the
 * log keeps the Chinese. What was written since stays as it was written.
 */
export function saidBefore(world: World, at: SimTime, words: string): Text {
  if (at >= world.start) return same(words);
  const said = known.get(world) ?? new Map(textsIn(world.scene.cases.map(({ history }) => history)));
  known.set(world, said);
  return said.get(words) ?? same(words);
}

function textsIn(value: unknown): [string, Text][] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  const text = isText(value) ? value : writtenText(value);
  return text ? [[text['zh-CN'], text]] : Object.values(value).flatMap(textsIn);
}

/** A text inside a command stands as its author wrote it. */
function writtenText({ zh, en }: { zh?: unknown; en?: unknown }): Text | undefined {
  return typeof zh === 'string' && typeof en === 'string' ? both(zh, en) : undefined;
}
