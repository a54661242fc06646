// What the analysis of items takes by itself: the built function in this process, as the screens and the command line use it.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median } from './engine.mjs';
import { root } from './processes.mjs';
import { seededRandom } from './seed.mjs';

const ATTEMPTS = 10_000;
const ITEMS = 50;
/** Marks of half the items are in tenths, the others all or nothing. */
const TENTHS = 10;

/** Milliseconds for ten thousand attempts at fifty items. */
export async function analysisTime(say) {
  say(`an analysis of ${ITEMS} items by ${ATTEMPTS} attempts`);
  const path = join(root, 'dist', 'backend', 'src', 'assessment', 'analysis', 'item-analysis.js');
  const { analyse } = await import(pathToFileURL(path).href);
  const chance = seededRandom();
  const abilities = Float64Array.from({ length: ATTEMPTS }, () => chance.random());
  const items = Array.from({ length: ITEMS }, (_, number) => {
    const ease = chance.random();
    const markOf = (ability) => (number % 2 ? Number(chance.random() < (ability + ease) / 2) : partOf(ability, ease));
    return { name: `Q${number + 1}`, maximum: 1, marks: abilities.map(markOf) };
  });
  return median(() => analyse(items));
}

const partOf = (ability, ease) => Math.round((TENTHS * (ability + ease)) / 2) / TENTHS;
