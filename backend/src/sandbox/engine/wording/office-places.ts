import type { REVIEW_CLASSES } from '../../../../contract/sandbox/command/review-steps.js';
import type { LogEvent } from '../event.js';
import { both, type Text } from '../text.js';
import type { World } from '../world.js';

export const CLASS_WORDS: Readonly<Record<(typeof REVIEW_CLASSES)[number], Text>> = {
  simple: both('合理差评（简单）', 'founded, simple'),
  complex: both('合理差评（复杂）', 'founded, complex'),
  unfounded: both('缺乏法定依据', 'without basis in law'),
  malicious: both('误评或恶意差评', 'mistaken or malicious'),
};

/** Codes of the office in words, for titles that name them. */
export function officePlaces({ scene }: World, facts: LogEvent['facts']): Record<string, Text> {
  const code = (name: string): string => (typeof facts[name] === 'string' ? facts[name] : '');
  const places: Record<string, Text | undefined> = {
    review: scene.reviews.find((one) => one.code === code('review'))?.service,
    to: scene.contacts.find((one) => one.code === code('to'))?.name,
    class: CLASS_WORDS[code('class') as keyof typeof CLASS_WORDS],
  };
  return Object.fromEntries(Object.entries(places).filter((entry): entry is [string, Text] => entry[1] !== undefined));
}
