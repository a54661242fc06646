import { NO_OFFICE } from '../../../contract/sandbox/scenario-office.js';
import type { Script } from './world.js';

/**
 * A script as the engine reads it now. Versions published before there were posts, pasts, colleagues or consultations say
 * nothing of them; a run of such a version goes on as it began.
 */
export function upToDate({ scenario, library }: Script): Script {
  return {
    scenario: {
      ...NO_OFFICE,
      ...{ posts: [], colleagues: [], costs: {} },
      ...scenario,
      post: { ...{ key: 'post', holds: [] }, ...scenario.post },
      cases: scenario.cases.map((file) => ({ ...{ history: [], verifications: [], held: false }, ...file })),
      reactions: scenario.reactions.map((reaction) => ({
        ...reaction,
        after: { ...{ minutes: 0 }, ...reaction.after },
      })),
    },
    library: {
      ...library,
      items: library.items.map((item) => ({ ...{ disclosure: false, consultations: [] }, ...item })),
      policies: Object.fromEntries(
        Object.entries(library.policies).map(([name, pack]) => [name, { ...{ creditFields: [] }, ...pack }]),
      ),
    },
  };
}
