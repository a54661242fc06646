import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseView } from '@lms/contract/sandbox/case';
import { BundleBoard } from './bundle-board';
import { LicenceShelf } from './licence-shelf';
import { RelatedCases } from './related-cases';

/** What an integrated window has beside the papers: the parts of a bundle, e-licences, other cases that were found. */
@Component({
  selector: 'lms-window-cards',
  imports: [BundleBoard, LicenceShelf, RelatedCases, TranslocoPipe],
  template: `
    @if (case().bundle; as parts) {
      <lms-bundle-board
        role="region"
        [attr.aria-label]="'sandbox.bundle.title' | transloco"
        [parts]="parts"
        [canDispatch]="canDispatch()"
        [busy]="busy()"
        (dispatched)="dispatched.emit($event)"
      />
    }
    @if (case().licences.length > 0) {
      <lms-licence-shelf
        role="region"
        [attr.aria-label]="'sandbox.licences.title' | transloco"
        [licences]="case().licences"
      />
    }
    @if (case().related) {
      <lms-related-cases
        role="region"
        [attr.aria-label]="'sandbox.related.title' | transloco"
        [case]="case()"
        [canMerge]="canMerge()"
        [busy]="busy()"
        (merged)="merged.emit($event)"
      />
    }
  `,
})
export class WindowCards {
  readonly case = input.required<CaseView>();
  readonly canDispatch = input(false);
  readonly canMerge = input(false);
  readonly busy = input(false);
  readonly dispatched = output<string>();
  readonly merged = output<string>();
}
