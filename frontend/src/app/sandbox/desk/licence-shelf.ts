import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { LicenceView } from '@lms/contract/sandbox/case';
import { DocumentPaper } from './document-paper';

/** E-licences of the case: what was fetched lies open with its watermark, in place of a paper. */
@Component({
  selector: 'lms-licence-shelf',
  imports: [DocumentPaper, TranslocoPipe],
  template: `
    <h2>{{ 'sandbox.licences.title' | transloco }}</h2>
    <ul>
      @for (licence of licences(); track licence.code) {
        @for (copy of licence.fetched; track copy.event) {
          <li>
            <details>
              <summary>
                {{ copy.title }} <small class="muted">{{ copy.holder }} · {{ copy.issuer }}</small>
              </summary>
              @for (page of copy.pages; track page.number) {
                <lms-document-paper [page]="page" />
              }
              <p class="small muted">{{ copy.watermark }}</p>
            </details>
          </li>
        } @empty {
          <li class="muted">{{ licence.name }} · {{ 'sandbox.licences.notFetched' | transloco }}</li>
        }
      }
    </ul>
  `,
  styleUrl: './related-cases.scss',
})
export class LicenceShelf {
  readonly licences = input.required<readonly LicenceView[]>();
}
