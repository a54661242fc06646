import type { ServiceItem } from '../../../contract/sandbox/library-file.js';
import type { LookupTopic } from '../../../contract/sandbox/terms.js';
import { both, joined, type Text } from './text.js';
import { agencyName, type World, type WorldCase } from './world.js';

/** What the item library says. It states the rule; what follows from it for the case the clerk decides. */
export interface LookupAnswer {
  readonly text: Text;
  readonly basis: Text | null;
  /** The competent body, where that was asked. */
  readonly body?: string;
}

export function lookUp(world: World, home: WorldCase, item: ServiceItem, topic: LookupTopic): LookupAnswer {
  if (topic === 'exemption') return item.exemption ?? { text: NO_EXEMPTION, basis: null };
  if (topic === 'jurisdiction') return competenceOf(world, home, item);
  return {
    text: joined(
      item.guide.flatMap(({ lines }) => lines),
      '',
      ' ',
    ),
    basis: item.legal?.basis ?? null,
  };
}

const NO_EXEMPTION = both('事项库没有列明不需要办理的情形。', 'The library names no case in which it is not needed.');

function competenceOf(world: World, home: WorldCase, item: ServiceItem): LookupAnswer {
  const body = item.competence?.bodies[home.division] ?? item.agency;
  const name = agencyName(world, body);
  const place = home.file.place?.text;
  const here = place
    ? both(
        `本件坐落${place['zh-CN']}，由${name['zh-CN']}办理。`,
        `This one lies at ${place.en}: ${name.en} is competent.`,
      )
    : both(`由${name['zh-CN']}办理。`, `${name.en} is competent.`);
  if (!item.competence) return { text: here, basis: null, body };
  const { text, basis } = item.competence;
  return { text: joined([text, here], '', ' '), basis, body };
}
