import { nameOf } from '../engine/materials.js';
import { same, type Text } from '../engine/text.js';
import { PARTY_WORDS } from '../engine/words.js';
import type { World, WorldCase } from '../engine/world.js';

/** What a code of a list is called: a field of a data set, of a credit record or of what the file knows of others; a party, a paper. */
export function codeInWords({ scene, policy }: World, home: WorldCase | undefined, code: string): Text {
  const ofCase = home?.file.concerned?.fields ?? [];
  const fields = [...ofCase, ...scene.datasets.flatMap((dataset) => dataset.fields), ...policy.creditFields];
  const known = fields.find((field) => field.code === code)?.label ?? PARTY_WORDS[code];
  return known ?? (home ? nameOf(home, code, undefined) : same(code));
}
