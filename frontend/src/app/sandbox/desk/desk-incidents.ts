import { afterRenderEffect, Component, computed, type ElementRef, input, output, viewChild } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RunView } from '@lms/contract/sandbox/run';
import { Icon } from '../../shared/ui/icon';

/** What happens to the office from outside: a trainer holds it still, a source is down, somebody waits for an answer. */
@Component({
  selector: 'lms-desk-incidents',
  imports: [MatButtonModule, Icon, TranslocoPipe],
  template: `
    <div class="strip" role="status" [attr.inert]="run().pausedSince ? '' : null">
      @for (outage of run().outages; track outage.resource) {
        <p class="overdue">
          <lms-icon name="overdue" size="small" />
          {{ 'sandbox.incidents.outage' | transloco: { name: outage.name, until: outage.until.slice(11) } }}
        </p>
      }
      @if (waiting(); as count) {
        <p class="due">
          <lms-icon name="message" size="small" />{{ 'sandbox.incidents.waiting' | transloco: { count } }}
          <button type="button" matButton="text" (click)="inboxOpened.emit()">
            {{ 'sandbox.incidents.toInbox' | transloco }}
          </button>
        </p>
      }
    </div>
    @if (run().pausedSince) {
      <div #held class="held" role="alertdialog" aria-modal="true" aria-labelledby="held-title" tabindex="-1">
        <div>
          <lms-icon name="paused" size="large" />
          <h2 id="held-title">{{ 'sandbox.incidents.heldTitle' | transloco }}</h2>
          <p>{{ 'sandbox.incidents.heldText' | transloco }}</p>
        </div>
      </div>
    }
  `,
  styleUrl: './desk-incidents.scss',
})
export class DeskIncidents {
  readonly run = input.required<RunView>();
  readonly inboxOpened = output();

  private readonly held = viewChild<ElementRef<HTMLElement>>('held');
  protected readonly waiting = computed(
    () => this.run().messages.filter(({ wantsAnswer, isAnswered }) => wantsAnswer && !isAnswered).length,
  );

  constructor() {
    // The desk beneath is inert: the focus goes where the word is.
    afterRenderEffect(() => this.held()?.nativeElement.focus());
  }
}
