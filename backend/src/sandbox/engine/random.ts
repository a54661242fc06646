/**
 * Chance that can be repeated: the same seed always draws the same. Mulberry32 (Tommy Ettinger, public domain): one
 * 32-bit counter, good enough to pick names from a list, and the same on every machine because it uses only
 * 32-bit integer arithmetic.
 */
export class Chance {
  private counter: number;

  constructor(seed: string) {
    this.counter = hash(seed);
  }

  /** A number from 0 up to, but not including, `below`. */
  below(below: number): number {
    this.counter = (this.counter + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.counter ^ (this.counter >>> 15), 1 | this.counter);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below;
  }

  integer(below: number): number {
    return Math.floor(this.below(below));
  }

  draw<T>(alternatives: readonly T[]): T {
    const drawn = alternatives[this.integer(alternatives.length)];
    if (drawn === undefined) throw new RangeError('There is nothing to draw from');
    return drawn;
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => String(this.integer(10))).join('');
  }
}

// FNV-1a over UTF-16 units, 32 bits.
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value | 0;
}
