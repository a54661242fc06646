import { DOCUMENT } from '@angular/common';
import { inject, Injectable, signal } from '@angular/core';

/** One window says that it now has the attempt. */
interface Entered {
  attemptId: string;
  window: string;
}

const CHANNEL = 'lms-attempt';

/**
 * Which window of this browser has the attempt. The lease, handed out by the server, stays with the window over a
 * reload; a window that opens the same attempt makes the one before read only at once, without asking the server.
 */
@Injectable()
export class AttemptWindow {
  private readonly view = inject(DOCUMENT).defaultView;
  private readonly me = crypto.randomUUID();
  private channel: BroadcastChannel | undefined;

  /** Whether another window of this browser has taken the attempt. */
  readonly isElsewhere = signal(false);

  leaseOf(attemptId: string): string | undefined {
    return this.view?.sessionStorage.getItem(leaseKey(attemptId)) ?? undefined;
  }

  /** Keeps a lease that was handed out before the page opens: by the start page. */
  keep(attemptId: string, lease: string): void {
    this.view?.sessionStorage.setItem(leaseKey(attemptId), lease);
  }

  enter(attemptId: string, lease: string): void {
    this.keep(attemptId, lease);
    if (!this.view || !('BroadcastChannel' in this.view)) return;
    this.channel = new BroadcastChannel(CHANNEL);
    this.channel.postMessage({ attemptId, window: this.me } satisfies Entered);
    this.channel.onmessage = ({ data }: MessageEvent<Entered>) => {
      if (data.attemptId === attemptId && data.window !== this.me) this.isElsewhere.set(true);
    };
  }

  leave(): void {
    this.channel?.close();
  }

  forget(attemptId: string): void {
    this.view?.sessionStorage.removeItem(leaseKey(attemptId));
  }
}

const leaseKey = (attemptId: string): string => `lms.lease.${attemptId}`;
