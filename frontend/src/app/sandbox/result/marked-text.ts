import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CriterionResult } from '@lms/contract/sandbox/result';
import { Icon } from '../../shared/ui/icon';

/** What a marker gave for a text, line by line of the guide, with the comments. */
@Component({
  selector: 'lms-marked-text',
  imports: [Icon, TranslocoPipe],
  template: `
    <details open>
      <summary>{{ 'sandbox.result.marked' | transloco }}</summary>
      <ul>
        @for (line of marked().lines; track $index) {
          <li>
            <lms-icon [name]="line.earned >= line.points ? 'ok' : line.earned > 0 ? 'due' : 'expired'" size="small" />
            <span>{{ line.text }}</span>
            <b>{{ line.earned }} / {{ line.points }}</b>
          </li>
        }
      </ul>
      @for (comment of marked().comments; track $index) {
        <p class="comment">
          <small>{{ 'sandbox.result.markerSays' | transloco }}</small>{{ comment }}
        </p>
      }
      @if (text(); as words) {
        <blockquote>{{ words }}</blockquote>
      }
    </details>
  `,
  styleUrl: './marked-text.scss',
})
export class MarkedText {
  readonly marked = input.required<NonNullable<CriterionResult['marked']>>();
  readonly text = input<string | null>();
}
