import { LiveAnnouncer } from '@angular/cdk/a11y';
import type { CdkDragEnd, CdkDragMove } from '@angular/cdk/drag-drop';
import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';

/**
 * Cards that are dragged on to places: what lies under the pointer when a card is let go. A place carries `data-place`. Nothing
 * moves while one drags, so the places stay where they were seen; where it is let go elsewhere, nothing happens.
 * Provided by each player that has such cards.
 */
@Injectable()
export class CardDrag {
  private readonly document = inject(DOCUMENT);
  private readonly announcer = inject(LiveAnnouncer);
  private readonly transloco = inject(TranslocoService);

  private readonly under = signal<string | undefined>(undefined);
  /** The place under the card that is being dragged. */
  readonly over = this.under.asReadonly();
  private readonly held = signal(false);
  /** Whether a card is being dragged. */
  readonly isHeld = this.held.asReadonly();

  start(): void {
    this.held.set(true);
  }

  move({ pointerPosition: { x, y } }: Pick<CdkDragMove, 'pointerPosition'>): void {
    this.under.set(this.placeAt(x, y));
  }

  /** The place on which the card was let go; undefined where there is none. */
  end({ dropPoint: { x, y } }: Pick<CdkDragEnd, 'dropPoint'>): string | undefined {
    this.held.set(false);
    this.under.set(undefined);
    return this.placeAt(x, y);
  }

  /** Tells those who do not see it what the drop did. */
  say(key: string, words: Record<string, unknown>): void {
    void this.announcer.announce(this.transloco.translate(`shared.item.${key}`, words), 'polite');
  }

  private placeAt(x: number, y: number): string | undefined {
    return this.document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-place]')?.dataset.place;
  }
}

/** A finger first scrolls; one that rests on a card lifts it. */
export const DRAG_DELAY = { touch: 180, mouse: 0 };
