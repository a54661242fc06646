import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { ServerResponse } from 'node:http';
import type { LiveMessage } from '../../../contract/live.js';

const HEARTBEAT_MS = 25_000;

/** Open pages of signed-in people. Messages carry a topic and ids only; the page asks the API for the rest. */
@Injectable()
export class Live implements OnModuleDestroy {
  private readonly pages = new Map<string, Set<ServerResponse>>();
  private readonly heartbeat = setInterval(() => this.beat(), HEARTBEAT_MS).unref();

  /** Keeps a page's stream open until the page goes away. */
  open(personId: string, page: ServerResponse): void {
    const pages = this.pages.get(personId) ?? new Set();
    this.pages.set(personId, pages.add(page));
    page.write('retry: 3000\n\n');
    page.on('close', () => {
      pages.delete(page);
      if (pages.size === 0) this.pages.delete(personId);
    });
  }

  /** Tells every open page of these people. Lost where no page is open: a page reads the state when it opens. */
  tell(personIds: Iterable<string>, message: LiveMessage): void {
    const line = `data: ${JSON.stringify(message)}\n\n`;
    for (const personId of personIds) {
      for (const page of this.pages.get(personId) ?? []) page.write(line);
    }
  }

  /** Ends the streams of a person who was signed out or deactivated. */
  close(personId: string): void {
    for (const page of this.pages.get(personId) ?? []) page.end();
  }

  onModuleDestroy(): void {
    clearInterval(this.heartbeat);
    for (const personId of [...this.pages.keys()]) this.close(personId);
  }

  /** A comment line keeps proxies from closing a quiet stream. */
  private beat(): void {
    for (const pages of this.pages.values()) for (const page of pages) page.write(': \n\n');
  }
}
