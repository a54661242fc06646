import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Problem } from '../../platform/http/problem.js';

/** Points that one address may spend in a minute; a code that nobody has costs as much as ten that somebody has. */
const POINTS = 60;
const COST_OF_UNKNOWN = 10;
const WINDOW_MS = 60_000;
const MOST_ADDRESSES = 10_000;

interface Spent {
  points: number;
  until: number;
}

/** Keeps the public check from being tried out. Counts in this process: codes are unguessable anyway. */
@Injectable()
export class CheckLimit {
  private readonly spent = new Map<string, Spent>();

  constructor(private readonly clock: Clock) {}

  /** Runs one check for an address, or refuses it. */
  async run<T>(address: string, check: () => Promise<T>): Promise<T> {
    const budget = this.budgetOf(address);
    if (budget.points >= POINTS) throw this.refusal(budget);
    budget.points += 1;
    try {
      return await check();
    } catch (error) {
      // Whoever asks for what does not exist may be trying codes.
      if (error instanceof Problem && error.code === 'not-found') budget.points += COST_OF_UNKNOWN - 1;
      throw error;
    }
  }

  private budgetOf(address: string): Spent {
    const now = this.clock.now().getTime();
    const known = this.spent.get(address);
    if (known && known.until > now) return known;
    if (this.spent.size >= MOST_ADDRESSES) this.spent.clear();
    const fresh = { points: 0, until: now + WINDOW_MS };
    this.spent.set(address, fresh);
    return fresh;
  }

  private refusal({ until }: Spent): Problem {
    const seconds = Math.max(1, Math.ceil((until - this.clock.now().getTime()) / 1000));
    return new Problem('too-many-requests', {
      members: { retryAfterSeconds: seconds },
      headers: { 'retry-after': String(seconds) },
    });
  }
}
