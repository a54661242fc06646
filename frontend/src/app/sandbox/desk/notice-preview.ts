import { Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseView } from '@lms/contract/sandbox/case';
import type { NoticeItem } from '@lms/contract/sandbox/command';
import { DayPipe } from '../../shared/ui/dates';

interface Preview {
  readonly case: CaseView;
  readonly items: readonly NoticeItem[];
}

/** The notice as the applicant will read it, before it is sealed. */
@Component({
  selector: 'lms-notice-preview',
  imports: [MatButtonModule, DayPipe, MatDialogModule, TranslocoPipe],
  template: `
    <mat-dialog-content>
      <article>
        <h2>{{ 'sandbox.notice.title' | transloco }}</h2>
        <p>{{ 'sandbox.preview.to' | transloco: { name: preview.case.parties[0]?.name ?? '' } }}</p>
        <p>{{ 'sandbox.preview.opening' | transloco: { item: preview.case.item.name, no: preview.case.caseNo } }}</p>
        <ol>
          @for (item of preview.items; track $index) {
            <li>
              <b>{{ item.name }}</b>
              <p>{{ item.problem || ('sandbox.preview.blank' | transloco) }}</p>
              <p>{{ item.howToFix || ('sandbox.preview.blank' | transloco) }}</p>
            </li>
          }
        </ol>
        <p>{{ 'sandbox.preview.deadline' | transloco: { day: (preview.case.notice.applicantDeadline | lmsDay) } }}</p>
        <p>{{ preview.case.notice.lapseText }}</p>
        <p class="end">
          {{ preview.case.item.agency }}<br /><span>{{ 'sandbox.preview.seal' | transloco }}</span>
        </p>
      </article>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button type="button" matButton="outlined" mat-dialog-close>{{ 'shared.close' | transloco }}</button>
    </mat-dialog-actions>
  `,
  styleUrl: './notice-preview.scss',
})
export class NoticePreview {
  protected readonly preview = inject<Preview>(MAT_DIALOG_DATA);
}
