import { v5, v7 } from 'uuid';

/** The namespace of everything that comes from `content/`. */
const CONTENT = '6f1c7a52-0d0e-5b60-9a77-2b8f3f1f6c11';

/** A new id, ordered by time (UUIDv7, RFC 9562 §5.7), so that an index grows at its end. */
export const newId = (): string => v7();

/** The id of a thing from a content file: the same on every machine and at every reload. */
export const contentId = (kind: string, slug: string): string => v5(`${kind}:${slug}`, CONTENT);
