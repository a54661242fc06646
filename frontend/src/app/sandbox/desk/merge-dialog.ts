import { Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseView, RelatedCase } from '@lms/contract/sandbox/case';

export interface Merging {
  readonly kept: CaseView;
  readonly other: RelatedCase;
}

/** Two cases side by side, and the question whether the second goes into the first. Closes with the answer. */
@Component({
  selector: 'lms-merge-dialog',
  imports: [MatButtonModule, MatDialogModule, TranslocoPipe],
  template: `
    <h2 mat-dialog-title>{{ 'sandbox.related.mergeTitle' | transloco }}</h2>
    <mat-dialog-content>
      <p>{{ 'sandbox.related.mergeText' | transloco }}</p>
      <table>
        <thead>
          <tr>
            <td></td>
            <th scope="col">{{ 'sandbox.related.kept' | transloco }}</th>
            <th scope="col">{{ 'sandbox.related.ends' | transloco }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows; track row.label) {
            <tr>
              <th scope="row">{{ row.label | transloco }}</th>
              <td>{{ row.kept }}</td>
              <td [class.differs]="row.kept !== row.other">{{ row.other }}</td>
            </tr>
          }
        </tbody>
      </table>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button type="button" matButton="outlined" mat-dialog-close>{{ 'shared.cancel' | transloco }}</button>
      <button type="button" matButton="filled" [mat-dialog-close]="true">
        {{ 'sandbox.related.merge' | transloco }}
      </button>
    </mat-dialog-actions>
  `,
  styleUrl: './merge-dialog.scss',
})
export class MergeDialog {
  private readonly merging = inject<Merging>(MAT_DIALOG_DATA);
  protected readonly rows = rowsOf(this.merging);
}

function rowsOf({ kept, other }: Merging) {
  const [applicant] = kept.parties;
  return [
    { label: 'sandbox.related.applicant', kept: applicant?.name ?? '', other: other.applicant },
    { label: 'sandbox.case.idNumber', kept: applicant?.idNumber ?? '', other: other.idNumber },
    { label: 'sandbox.related.item', kept: kept.item.name, other: other.item },
    { label: 'sandbox.related.channel', kept: kept.channel.label, other: other.channel.label },
    { label: 'sandbox.related.state', kept: kept.state.label, other: other.state.label },
    { label: 'sandbox.related.number', kept: kept.caseNo, other: other.caseNo },
  ];
}
