import * as z from 'zod';

/** Fields of forms that may stay empty: an emptied date box holds '', the contract says null. */
const MAY_BE_BLANK = new Set(['hiredOn', 'to']);

/** The draft as the contract wants it. */
export function blankAsNull(draft: unknown): unknown {
  if (Array.isArray(draft)) return draft.map(blankAsNull);
  if (typeof draft !== 'object' || draft === null) return draft;
  const entries = Object.entries(draft).map(([name, value]: [string, unknown]) => [
    name,
    value === '' && MAY_BE_BLANK.has(name) ? null : blankAsNull(value),
  ]);
  return Object.fromEntries(entries) as unknown;
}

/** The contract's schema as the judge of a form whose date boxes may be empty. */
export const judge = <T extends z.ZodType>(schema: T) => z.preprocess(blankAsNull, schema);
