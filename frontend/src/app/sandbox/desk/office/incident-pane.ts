import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { IncidentView } from '@lms/contract/sandbox/office';
import { LanguageStore } from '../../../shared/api/language';
import { listed } from '../../../shared/ui/listed';
import { clockOf } from '../tones';
import { MatterActs } from './matter-acts';

/** Incidents: what happened, what was done, who was told, what was kept. */
@Component({
  selector: 'lms-incident-pane',
  imports: [MatterActs, TranslocoPipe],
  template: `
    <lms-matter-acts [acts]="['incident.open', 'report']" />
    @for (one of incidents(); track one.code) {
      <article>
        <h2>
          {{ one.code }} {{ one.what }} <span class="state">{{ one.state.label }}</span>
          <time [attr.datetime]="one.at">{{ clock(one.at) }}</time>
        </h2>
        <p>{{ one.text }}</p>
        <dl>
          @for (part of partsOf(one); track part.key) {
            <div>
              <dt>{{ 'sandbox.office.incident.' + part.key | transloco }}</dt>
              <dd>{{ part.text || '—' }}</dd>
            </div>
          }
        </dl>
        <lms-matter-acts [acts]="one.acts" [given]="{ incident: one.code }" />
      </article>
    } @empty {
      <p class="none">{{ 'sandbox.office.noIncident' | transloco }}</p>
    }
  `,
  styleUrl: './incident-pane.scss',
})
export class IncidentPane {
  readonly incidents = input.required<readonly IncidentView[]>();

  private readonly language = inject(LanguageStore).current;
  protected readonly clock = clockOf;

  protected partsOf({ about, affected, actions, notified, evidence }: IncidentView) {
    return [
      { key: 'about', text: about },
      { key: 'affected', text: affected },
      { key: 'actions', text: listed(actions, this.language()) },
      { key: 'notified', text: listed(notified, this.language()) },
      { key: 'evidence', text: listed(evidence, this.language()) },
    ];
  }
}
