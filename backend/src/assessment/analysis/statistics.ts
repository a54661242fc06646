/** Sums over a sample. Variances and covariances divide by n − 1; of fewer than two values there are none (null). */

export type Column = readonly number[] | Float64Array;

export function meanOf(values: Column): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

export function covarianceOf(one: Column, other: Column): number | null {
  if (one.length < 2) return null;
  const [means, means2] = [meanOf(one), meanOf(other)];
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += ((one[at] ?? 0) - means) * ((other[at] ?? 0) - means2);
  return sum / (one.length - 1);
}

/** Exactly 0 where all values are the same: what rounding leaves over would look like a tiny spread. */
export function varianceOf(values: Column): number | null {
  for (const value of values) if (value !== values[0]) return covarianceOf(values, values);
  return values.length < 2 ? null : 0;
}

/** Pearson's; null where one of the two does not vary. */
export function correlationOf(one: Column, other: Column): number | null {
  const product = (varianceOf(one) ?? 0) * (varianceOf(other) ?? 0);
  return product === 0 ? null : (covarianceOf(one, other) ?? 0) / Math.sqrt(product);
}

export const sorted = (values: Column): Float64Array => Float64Array.from(values).sort();

export function medianOf(values: Column): number {
  const inOrder = sorted(values);
  const middle = Math.floor(inOrder.length / 2);
  const upper = inOrder[middle] ?? 0;
  return inOrder.length % 2 === 1 ? upper : ((inOrder[middle - 1] ?? 0) + upper) / 2;
}

/** Sum of the powers of the deviations from the mean. */
function centralSum(values: Column, power: number): number {
  const mean = meanOf(values);
  let sum = 0;
  for (const value of values) sum += (value - mean) ** power;
  return sum;
}

/** k₃ ÷ k₂^1.5, by the unbiased k-statistics (Fisher); null of fewer than three values or without spread. */
export function skewnessOf(values: Column): number | null {
  const n = values.length;
  const k2 = varianceOf(values);
  if (n < 3 || k2 === null || k2 === 0) return null;
  const k3 = (n * centralSum(values, 3)) / ((n - 1) * (n - 2));
  return k3 / k2 ** 1.5;
}

/** k₄ ÷ k₂², by the unbiased k-statistics: 0 for a normal distribution; null of fewer than four values. */
export function kurtosisOf(values: Column): number | null {
  const n = values.length;
  const k2 = varianceOf(values);
  if (n < 4 || k2 === null || k2 === 0) return null;
  const [m2, m4] = [centralSum(values, 2) / n, centralSum(values, 4) / n];
  const k4 = (n * n * ((n + 1) * m4 - 3 * (n - 1) * m2 * m2)) / ((n - 1) * (n - 2) * (n - 3));
  return k4 / (k2 * k2);
}
