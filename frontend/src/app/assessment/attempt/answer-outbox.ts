import { DOCUMENT } from '@angular/common';
import { inject, Service } from '@angular/core';
import type { ItemAnswer } from '@lms/contract/assessment/item-answer';

/** An answer that the server has not yet acknowledged. */
export interface UnsentAnswer {
  attemptId: string;
  slot: number;
  sequence: number;
  answer: ItemAnswer;
  certainty?: number;
}

const DATABASE = 'lms-answers';
const STORE = 'unsent';

/**
 * Answers on their way, kept in IndexedDB so that they outlive a reload, a crash and a session that ended. Where the
 * browser offers none (a private window), they live as long as the page.
 */
@Service()
export class AnswerOutbox {
  private readonly factory = inject(DOCUMENT).defaultView?.indexedDB;
  private readonly memory = new Map<string, UnsentAnswer>();
  private opening: Promise<IDBDatabase | undefined> | undefined;

  async put(unsent: UnsentAnswer): Promise<void> {
    this.memory.set(keyOf(unsent), unsent);
    const store = await this.store('readwrite');
    if (store) await done(store.put(unsent));
  }

  /** Takes it out if it is still that very answer; a newer one stays. */
  async acknowledge({ attemptId, slot, sequence }: Omit<UnsentAnswer, 'answer'>): Promise<void> {
    const key = keyOf({ attemptId, slot });
    if ((this.memory.get(key)?.sequence ?? 0) <= sequence) this.memory.delete(key);
    const store = await this.store('readwrite');
    if (!store) return;
    const stored = await done(store.get([attemptId, slot]) as IDBRequest<UnsentAnswer | undefined>);
    if (stored && stored.sequence <= sequence) await done(store.delete([attemptId, slot]));
  }

  async of(attemptId: string): Promise<UnsentAnswer[]> {
    const store = await this.store('readonly');
    const kept = store
      ? await done(store.getAll(this.range(attemptId)) as IDBRequest<UnsentAnswer[]>)
      : [...this.memory.values()].filter((unsent) => unsent.attemptId === attemptId);
    return kept.sort((one, other) => one.slot - other.slot);
  }

  private range(attemptId: string): IDBKeyRange {
    return IDBKeyRange.bound([attemptId, 0], [attemptId, Number.MAX_SAFE_INTEGER]);
  }

  private async store(mode: IDBTransactionMode): Promise<IDBObjectStore | undefined> {
    const database = await (this.opening ??= this.open());
    return database?.transaction(STORE, mode).objectStore(STORE);
  }

  /** Undefined where the browser refuses: the memory serves then. */
  private async open(): Promise<IDBDatabase | undefined> {
    if (!this.factory) return undefined;
    const request = this.factory.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: ['attemptId', 'slot'] });
    return done<IDBDatabase>(request).catch(() => undefined);
  }
}

const keyOf = ({ attemptId, slot }: Pick<UnsentAnswer, 'attemptId' | 'slot'>): string => `${attemptId} ${String(slot)}`;

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('IndexedDB failed'));
    };
  });
}
