// A plausible answer to an item, from the item itself or from what a candidate sees of it.

const first = (list) => list[0]?.id ?? null;

const BY_TYPE = {
  'single-choice': ({ choices }, chance) => ({ choice: choices[Math.floor(chance * choices.length)]?.id ?? null }),
  'multiple-choice': ({ choices }, chance) => ({
    choices: choices.filter((_, index) => (index + chance) % 2 < 1).map(({ id }) => id),
  }),
  'true-false': (_, chance) => ({ value: chance < 0.5 }),
  ordering: ({ choices }) => ({ order: choices.map(({ id }) => id) }),
  matching: ({ left, right }, chance) => ({
    pairs: Object.fromEntries(
      left.map(({ id }, index) => [id, right[(index + (chance < 0.5 ? 1 : 0)) % right.length]?.id ?? first(right)]),
    ),
  }),
  'short-answer': () => ({ text: '材料不齐的，当场一次性告知需要补正的全部内容，并出具补正告知书。' }),
  numeric: (_, chance) => ({ text: String(Math.round(chance * 10)) }),
  computed: () => ({ text: '2026-06-15' }),
  case: ({ parts }, chance) => ({ parts: Object.fromEntries(parts.map((part) => [part.id, answerTo(part, chance)])) }),
};

/** `chance` (0 to 1) decides what is chosen. */
export const answerTo = (item, chance) => ({ type: item.type, ...BY_TYPE[item.type](item, chance) });
