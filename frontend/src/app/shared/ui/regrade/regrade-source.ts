import type { Resource } from '@angular/core';

/** A regrade as far as its page shows every kind alike. */
export interface JudgedAnew {
  readonly state: 'judging' | 'ready' | 'applying' | 'applied' | 'discarded';
  readonly total: number;
  readonly done: number;
  readonly counts: Record<'same' | 'changed' | 'nowPass' | 'nowFail' | 'impossible' | 'left', number>;
  readonly askedAt: string;
  readonly reason: string | null;
  readonly appliedAt: string | null;
}

/** What became of one work. */
export interface JudgedLine {
  readonly state: string;
  readonly application: string | null;
  readonly old: { readonly passed: boolean | null } | null;
  readonly new: { readonly passed: boolean | null } | null;
}

/** What a page reads and may ask for again. */
export type Asked<T> = Resource<T | undefined> & { reload(): boolean };

interface LineQuery {
  readonly show: 'moved' | 'flipped' | 'all';
  readonly page: number;
  readonly size: number;
}

/** Where a regrade comes from and who makes it count: the client of its domain. */
export abstract class RegradeSource {
  abstract one(id: () => string): Asked<JudgedAnew>;
  abstract lines(id: () => string, query: () => LineQuery): Asked<{ items: JudgedLine[]; total: number }>;
  abstract apply(id: string, reason: string): Promise<unknown>;
  abstract discard(id: string): Promise<unknown>;
}
