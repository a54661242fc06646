import { Component, computed, inject, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseView, RelatedCase } from '@lms/contract/sandbox/case';
import { firstValueFrom } from 'rxjs';
import { Icon } from '../../shared/ui/icon';
import { MergeDialog, type Merging } from './merge-dialog';

/** What a search for other open cases of the applicant has found; the same application can go into this one. */
@Component({
  selector: 'lms-related-cases',
  imports: [Icon, MatButtonModule, TranslocoPipe],
  template: `
    <h2>{{ 'sandbox.related.title' | transloco }}</h2>
    <ul>
      @for (found of cases(); track found.caseNo) {
        <li>
          <div>
            <b>{{ found.applicant }}</b>&ngsp;<span class="muted">{{ found.idNumber }}</span>
            <p>{{ found.item }} · {{ found.channel.label }} · {{ found.state.label }}</p>
            <p class="muted">
              {{ found.caseNo }} · {{ 'sandbox.related.filed' | transloco: { day: found.filedOn } }}
              @if (found.agent) {
                · {{ 'sandbox.related.agent' | transloco: { name: found.agent } }}
              }
            </p>
          </div>
          @if (canMerge() && !isMerged(found)) {
            <button type="button" matButton="outlined" [disabled]="busy()" (click)="compare(found)">
              <lms-icon name="search" size="small" />{{ 'sandbox.related.compare' | transloco }}
            </button>
          }
        </li>
      } @empty {
        <li class="muted">{{ 'sandbox.related.none' | transloco }}</li>
      }
    </ul>
  `,
  styleUrl: './related-cases.scss',
})
export class RelatedCases {
  readonly case = input.required<CaseView>();
  readonly canMerge = input(false);
  readonly busy = input(false);
  readonly merged = output<string>();

  private readonly dialog = inject(MatDialog);
  protected readonly cases = computed(() => this.case().related ?? []);

  protected isMerged({ state }: RelatedCase): boolean {
    return state.code === 'WITHDRAWN';
  }

  protected async compare(other: RelatedCase): Promise<void> {
    const opened = this.dialog.open<MergeDialog, Merging, boolean>(MergeDialog, {
      data: { kept: this.case(), other },
      width: '44rem',
    });
    if (await firstValueFrom(opened.afterClosed())) this.merged.emit(other.caseNo);
  }
}
