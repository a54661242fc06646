import { Clock } from '../clock.js';

/** A clock that stands where the test puts it. */
export class TestClock extends Clock {
  private at = new Date('2026-06-15T01:00:00.000Z');

  override now(): Date {
    return new Date(this.at);
  }

  set(at: string): void {
    this.at = new Date(at);
  }

  /** Moves forward by so many minutes. */
  advance(minutes: number): void {
    this.at = new Date(this.at.getTime() + minutes * 60_000);
  }
}
