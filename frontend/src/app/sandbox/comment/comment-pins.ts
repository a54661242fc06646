import { Component, computed, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RunCommentView } from '@lms/contract/sandbox/comment';
import { Icon } from '../../shared/ui/icon';

const SHOWN = 40;

/** Every comment of a run in the order of its events; each leads to its moment. */
@Component({
  selector: 'lms-comment-pins',
  imports: [Icon, MatButtonModule, TranslocoPipe],
  template: `
    @if (comments().length > 0) {
      <h3>{{ 'sandbox.comments.all' | transloco: { count: comments().length } }}</h3>
      <ul>
        @for (pin of pins(); track pin.id) {
          <li>
            <button
              type="button"
              matButton="outlined"
              [attr.aria-current]="pin.event === at() || null"
              (click)="chosen.emit(pin.event)"
            >
              <lms-icon name="pin" size="small" />#{{ pin.event }} {{ pin.short }}
            </button>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: block;
    }

    h3 {
      padding: var(--ca-2) var(--ca-5) 0;
      font: var(--mat-sys-label-small);
      color: var(--mat-sys-on-surface-variant);
    }

    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ca-2);
      margin: 0;
      padding: var(--ca-1) var(--ca-5) var(--ca-3);
      list-style: none;
    }

    li {
      min-width: 0;
      max-width: 100%;
    }
  `,
})
export class CommentPins {
  readonly comments = input.required<readonly RunCommentView[]>();
  /** The moment that the replay shows. */
  readonly at = input<number>();

  readonly chosen = output<number>();

  protected readonly pins = computed(() =>
    this.comments().map(({ id, event, text }) => ({ id, event, short: shortened(text) })),
  );
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
};
