/** In percent, to one decimal; null where nobody is required. */
export const shareOf = (certified: number, required: number): number | null =>
  required === 0 ? null : Math.round((certified / required) * 1000) / 10;
