/** A question names at most so many ids, and a statement writes at most so many rows. */
const BATCH = 500;

export function inBatches<T>(items: readonly T[], size = BATCH): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
