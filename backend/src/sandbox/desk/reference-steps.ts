import type { Language } from '../../../contract/common.js';
import type { Play } from '../engine/play.js';
import { eventTitle, KEY_EVENTS } from '../engine/wording-of-events.js';

export interface ReferenceStep {
  readonly title: string;
  readonly why: string | null;
  readonly isKey: boolean;
}

/** What the reference run does, step by step with its reasons: for people to read, not to replay. */
export function stepsOfReference({ world, log }: Play, language: Language): ReferenceStep[] {
  return world.scene.reference.flatMap(({ why }, at) => {
    const event = log.findLast(({ command, actor, ok }) => command === at + 1 && actor === 'trainee' && ok);
    if (!event) return [];
    return [{ title: eventTitle(world, event)[language], why: why[language], isKey: KEY_EVENTS.has(event.type) }];
  });
}
