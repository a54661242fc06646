import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import type { ActionView } from '@lms/contract/sandbox/action';
import type { FieldValues } from '../action-form';
import { DeskActions } from '../desk-actions';
import { DeskStore } from '../desk-store';

/** What can be done with one thing on the desk, as buttons; each asks for what it still needs. */
@Component({
  selector: 'lms-matter-acts',
  imports: [MatButtonModule],
  template: `
    @for (action of shown(); track action.type) {
      <button
        type="button"
        [matButton]="$first ? 'tonal' : 'outlined'"
        [attr.matButton]="$first ? 'tonal' : 'outlined'"
        [class.next]="isNext(action.type)"
        [attr.aria-keyshortcuts]="action.shortcut"
        [disabled]="store.busy()"
        (click)="actions.act(action, given())"
      >
        {{ action.label }}
        @if (action.shortcut; as key) {
          <span class="kbd" aria-hidden="true">{{ key }}</span>
        }
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ca-2);
    }

    @media (max-width: 720px) {
      .kbd {
        display: none;
      }
    }

    .next {
      box-shadow: 0 0 0 2px var(--mat-sys-primary);
    }

    .kbd {
      margin-left: 6px;
    }

    @media (max-width: 720px) {
      .kbd {
        display: none;
      }
    }
  `,
})
export class MatterActs {
  /** Types of the acts, as the server named them. */
  readonly acts = input.required<readonly string[]>();
  readonly given = input<FieldValues>({});

  protected readonly store = inject(DeskStore);
  protected readonly actions = inject(DeskActions);
  private readonly next = computed(() => this.store.run()?.coach.next ?? undefined);
  protected readonly shown = computed(() =>
    this.acts()
      .map((type) => this.store.acts().find((action) => action.type === type))
      .filter((action): action is ActionView => action !== undefined),
  );

  /** Whether the guide points at this act, for this thing. */
  protected isNext(type: string): boolean {
    const next = this.next();
    return next?.type === type && Object.entries(this.given()).every(([name, value]) => next.command[name] === value);
  }
}
