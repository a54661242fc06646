import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DocumentView } from '@lms/contract/sandbox/case';

/** A document of the office as it was issued, with its number and the simulated seal. */
@Component({
  selector: 'lms-issued-document',
  imports: [TranslocoPipe],
  template: `
    <h2>{{ document().name }}</h2>
    <p class="number">{{ document().number }}</p>
    <dl>
      @for (part of document().parts; track part.code) {
        <div>
          <dt>{{ part.label }}</dt>
          <dd>
            @for (line of part.lines; track $index) {
              <p>{{ line }}</p>
            }
          </dd>
        </div>
      }
    </dl>
    @if (document().seal; as seal) {
      <span class="seal">{{ seal }}</span>
    } @else {
      <span class="unsealed">{{ 'sandbox.panel.unsealed' | transloco }}</span>
    }
  `,
  styleUrl: './issued-document.scss',
})
export class IssuedDocument {
  readonly document = input.required<DocumentView>();
}
