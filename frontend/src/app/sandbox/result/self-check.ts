import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** A criterion that a person judges: the guide as a list to tick for oneself, beside one's own words. Nothing is kept. */
@Component({
  selector: 'lms-self-check',
  imports: [TranslocoPipe],
  template: `
    <details>
      <summary>{{ 'sandbox.result.selfCheck' | transloco }}</summary>
      <p class="hint">{{ 'sandbox.result.selfCheckHint' | transloco }}</p>
      <ul>
        @for (line of guide(); track $index) {
          <li>
            <label><input type="checkbox" />{{ line }}</label>
          </li>
        }
      </ul>
      <p class="hint">{{ 'sandbox.result.youWrote' | transloco }}</p>
      <blockquote>{{ text() || ('sandbox.result.wroteNothing' | transloco) }}</blockquote>
    </details>
  `,
  styleUrl: './self-check.scss',
})
export class SelfCheck {
  readonly guide = input.required<readonly string[]>();
  readonly text = input<string | null>();
}
