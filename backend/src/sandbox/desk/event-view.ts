import type { Language } from '../../../contract/common.js';
import type { Refusal, RunEventView } from '../../../contract/sandbox/event.js';
import type { LogEvent, RefusedBy } from '../engine/event.js';
import { effectiveLog } from '../engine/fold.js';
import { eventDetail, eventTitle } from '../engine/wording-of-events.js';
import type { World } from '../engine/world.js';
import { sayIn } from './reading.js';

export function eventView(world: World, event: LogEvent, language: Language, isUndone = false): RunEventView {
  const say = sayIn(language);
  const detail = eventDetail(world, event);
  const { number, at, type, actor, caseNo, ok, refusal } = event;
  return {
    number,
    at,
    type,
    actor,
    caseNo,
    ok,
    title: say(eventTitle(world, event)),
    detail: detail && say(detail),
    refusal: refusal && refusalView(refusal, language),
    undone: isUndone,
  };
}

export function refusalView({ rule, text, basis }: RefusedBy, language: Language): Refusal {
  return { rule, text: text[language], basis: basis?.[language] ?? null };
}

/** The whole log, oldest first, with what was taken back marked as such. */
export function timelineOf(world: World, log: readonly LogEvent[], language: Language): RunEventView[] {
  const kept = new Set(effectiveLog(log).map(({ number }) => number));
  const onDesk = log.filter(({ effect }) => effect.create?.away !== true);
  return onDesk.map((event) => {
    const isUndone = !kept.has(event.number) && event.effect.rewindTo === undefined;
    return eventView(world, event, language, isUndone);
  });
}
