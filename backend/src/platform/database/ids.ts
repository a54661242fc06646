import { v5, v7 } from 'uuid';

/** The namespace of everything that comes from `content/`. */
const CONTENT = '6f1c7a52-0d0e-5b60-9a77-2b8f3f1f6c11';

/** Content ids that were asked for: requests ask for the same few over and over, and each costs a SHA-1. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

/** A new id, ordered by time (UUIDv7, RFC 9562 §5.7), so that an index grows at its end. */
export const newId = (): string => v7();

/** The id of a thing from a content file: the same on every machine and at every reload. */
export function contentId(kind: string, slug: string): string {
  const name = `${kind}:${slug}`;
  let id = known.get(name);
  if (id === undefined) {
    id = v5(name, CONTENT);
    if (known.size < MOST_KNOWN) known.set(name, id);
  }
  return id;
}

/** An id that follows from what it stands for, where there are too many of them to be kept in memory. */
export const derivedId = (kind: string, of: string): string => v5(`${kind}:${of}`, CONTENT);
