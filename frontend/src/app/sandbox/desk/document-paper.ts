import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MaterialCheck, MaterialView } from '@lms/contract/sandbox/material';
import { Portrait } from './portrait';
import { PaperRuns } from './paper-runs';

/** One page of a simulated paper. It stays paper in every theme; what a check found wrong is marked on it. */
@Component({
  selector: 'lms-document-paper',
  imports: [PaperRuns, Portrait, TranslocoPipe],
  templateUrl: './document-paper.html',
  styleUrl: './document-paper.scss',
  host: { '[attr.data-stamp]': 'stamp()' },
})
export class DocumentPaper {
  readonly page = input.required<MaterialView['pages'][number]>();
  readonly stamp = input('');
  readonly checks = input<readonly MaterialCheck[]>([]);

  /** What each fact was found to be, where it was found to be wrong. */
  protected readonly faults = computed<ReadonlyMap<string, 'different' | 'expired'>>(
    () =>
      new Map(
        this.checks().flatMap(({ fact, result }) =>
          result === 'different' || result === 'expired' ? [[fact, result] as const] : [],
        ),
      ),
  );

  protected faultOf(fact: string | null): 'different' | 'expired' | undefined {
    return fact ? this.faults().get(fact) : undefined;
  }
}
