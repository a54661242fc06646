import type { LogEvent } from '../event.js';
import { joined, type Text } from '../text.js';
import type { World } from '../world.js';
import { CLASS_WORDS, INCIDENT_WORDS, MAIL_PART_WORDS, PUBLIC_WORDS, SOURCE_WORDS } from './office-words.js';

type Find = (world: World, code: string) => Text | undefined;

const wordIn =
  (words: Readonly<Record<string, Text>>): Find =>
  (_, code) =>
    words[code];
const contact: Find = ({ scene }, code) => scene.contacts.find((one) => one.code === code)?.name;

/** What the codes in the facts of an event are called. */
const PLACES: Readonly<Record<string, Find>> = {
  review: ({ scene }, code) => scene.reviews.find((one) => one.code === code)?.service,
  mail: ({ scene }, code) => scene.mails.find((one) => one.code === code)?.subject,
  ask: ({ scene }, code) => scene.asks.find((one) => one.code === code)?.from,
  dataset: ({ scene }, code) => scene.datasets.find((one) => one.code === code)?.name,
  module: ({ scene }, code) => scene.modules.find((one) => one.code === code)?.name,
  job: ({ scene }, code) => scene.dueJobs.find((one) => one.code === code)?.service,
  point: ({ scene }, code) => scene.backups.find((one) => one.code === code)?.label,
  action: ({ scene }, code) => scene.containment.find((one) => one.code === code)?.label,
  to: contact,
  whom: contact,
  channel: contact,
  class: wordIn(CLASS_WORDS),
  part: wordIn(MAIL_PART_WORDS),
  what: wordIn(INCIDENT_WORDS),
  source: wordIn(SOURCE_WORDS),
};

/** Codes of the office in words, for titles that name them. */
export function officePlaces(world: World, facts: LogEvent['facts']): Record<string, Text> {
  const found = Object.entries(PLACES).flatMap(([name, find]): [string, Text][] => {
    const code = facts[name];
    const words = typeof code === 'string' ? find(world, code) : undefined;
    return words ? [[name, words]] : [];
  });
  return { ...Object.fromEntries(found), ...publicPlaces(facts.channels) };
}

function publicPlaces(channels: unknown): Record<string, Text> {
  if (!Array.isArray(channels)) return {};
  const words = channels.map((code) => PUBLIC_WORDS[code as keyof typeof PUBLIC_WORDS]);
  return words.length > 0 ? { channels: joined(words) } : {};
}
