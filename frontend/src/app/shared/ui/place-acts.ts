import { Component, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from './icon';

/** Buttons of one entry of an ordered list: a place up, a place down, out of it. The keyboard's way beside dragging. */
@Component({
  selector: 'lms-place-acts',
  imports: [Icon, MatButtonModule, TranslocoPipe],
  template: `
    <button
      type="button"
      matIconButton
      [disabled]="place() === 0"
      [attr.aria-label]="words() + '.up' | transloco: about()"
      (click)="moved.emit(place() - 1)"
    >
      <lms-icon name="up" size="small" />
    </button>
    <button
      type="button"
      matIconButton
      [disabled]="place() === count() - 1"
      [attr.aria-label]="words() + '.down' | transloco: about()"
      (click)="moved.emit(place() + 1)"
    >
      <lms-icon name="down" size="small" />
    </button>
    <button
      type="button"
      matIconButton
      [disabled]="count() <= keeps()"
      [attr.aria-label]="words() + '.remove' | transloco: about()"
      (click)="removed.emit()"
    >
      <lms-icon name="trash" size="small" />
    </button>
  `,
  styles: `
    :host {
      display: flex;
    }
  `,
})
export class PlaceActs {
  readonly place = input.required<number>();
  readonly count = input.required<number>();
  /** So many entries stay at least. */
  readonly keeps = input(0);
  /** Under which its texts `up`, `down` and `remove` stand, and what they say of the entry. */
  readonly words = input.required<string>();
  readonly about = input<Record<string, unknown>>({});

  /** The place where it is to stand. */
  readonly moved = output<number>();
  readonly removed = output();
}
