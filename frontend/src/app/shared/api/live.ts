import { Service, signal, type WritableSignal } from '@angular/core';
import type { LiveMessage } from '@lms/contract/live';

type Topic = LiveMessage['topic'];

const QUIET_MS = 3000;

/**
 * News from the server while a page is open: a certificate was issued, an attempt ended. It says only that something
 * has changed; a resource that reads `revision` asks for it again.
 */
@Service()
export class Live {
  private readonly revisions = new Map<Topic, WritableSignal<number>>();
  private source: EventSource | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  /** Grows with each piece of news of that kind. */
  revision(topic: Topic): number {
    return this.of(topic)();
  }

  /** Listens from soon on; the browser itself connects again when the line breaks. */
  open(): void {
    // A browser without server-sent events shows the same at the next visit of the page.
    if (this.source || typeof EventSource === 'undefined') return;
    clearTimeout(this.waiting);
    // What the page itself needs goes first: an old browser has few connections to one server.
    this.waiting = setTimeout(() => this.connect(), QUIET_MS);
  }

  close(): void {
    clearTimeout(this.waiting);
    this.source?.close();
    this.source = undefined;
  }

  private connect(): void {
    this.source = new EventSource('/api/live');
    // Nobody was told what happened before the line stood, or while it was broken: whoever listens asks once more.
    this.source.onopen = () => {
      for (const revision of this.revisions.values()) revision.update((count) => count + 1);
    };
    this.source.onmessage = ({ data }: MessageEvent<string>) => {
      const { topic } = JSON.parse(data) as LiveMessage;
      this.of(topic).update((count) => count + 1);
    };
  }

  private of(topic: Topic): WritableSignal<number> {
    const known = this.revisions.get(topic) ?? signal(0);
    this.revisions.set(topic, known);
    return known;
  }
}
