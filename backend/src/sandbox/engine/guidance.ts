import type { ReferenceStepFile } from '../../../contract/sandbox/scenario-file.js';
import type { LogEvent } from './event.js';
import { effectiveLog } from './fold.js';
import type { World } from './world.js';

/** The step of the reference run that comes next for somebody who has got this far; undefined when all is done. */
export function nextStep(
  world: World,
  log: readonly LogEvent[],
): { step: ReferenceStepFile; number: number } | undefined {
  const done = new Map<string, number>();
  for (const event of effectiveLog(log)) {
    if (!event.ok || event.actor !== 'trainee') continue;
    const key = keyOf(event.type, event.facts);
    done.set(key, (done.get(key) ?? 0) + 1);
  }
  const wanted = new Map<string, number>();
  for (const [at, step] of world.scene.reference.entries()) {
    const key = keyOf(step.do.type, step.do);
    const count = (wanted.get(key) ?? 0) + 1;
    wanted.set(key, count);
    if ((done.get(key) ?? 0) < count) return { step, number: at + 1 };
  }
  return undefined;
}

/** Two steps are the same when they do the same to the same thing, whatever words were used. */
export const keyOf = (type: string, said: Readonly<Record<string, unknown>>): string =>
  [type, said.subject ?? 'applicant', ...NAMING.map((name) => codeIn(said[name]))].map(String).join('|');

/** What a step is about: its paper, its query, or what lies on the desk besides cases. */
const NAMING = ['material', 'resource', 'verdict', 'review', 'mail', 'part', 'ask', 'action', 'whom', 'to', 'module'];

/** A code names a thing; a text of the same field does not, and may be in another language. */
const codeIn = (value: unknown): string => (typeof value === 'string' && /^[\w.-]+$/.test(value) ? value : '');
