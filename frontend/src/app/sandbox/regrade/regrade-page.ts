import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RegradeLineView, RegradeView } from '@lms/contract/sandbox/regrade';
import { InstantPipe } from '../../shared/ui/dates';
import { RegradeBoard } from '../../shared/ui/regrade/regrade-board';
import { RegradeCell } from '../../shared/ui/regrade/regrade-cell';
import { RegradeSource } from '../../shared/ui/regrade/regrade-source';
import { RegradeClient } from './regrade-client';

/** One regrade of a scenario's runs: its trial with who would flip, and the confirmation that makes it count. */
@Component({
  selector: 'lms-regrade-page',
  imports: [InstantPipe, RegradeBoard, RegradeCell, RouterLink, TranslocoPipe],
  providers: [{ provide: RegradeSource, useExisting: RegradeClient }],
  templateUrl: './regrade-page.html',
  styleUrl: './regrade-page.scss',
})
export class RegradePage {
  readonly regradeId = input.required<string>();
  readonly show = input<string>();
  readonly page = input<string>();

  protected readonly line: RegradeLineView | undefined;
  protected readonly headOf = ({ scenario, version }: RegradeView) => ({
    title: `${scenario.code} ${scenario.title}`,
    version,
  });

  protected points({ earned, points }: { earned: number | null; points: number }): string {
    return points > 0 ? `${earned ?? '—'} / ${points}` : String(earned ?? 0);
  }
}
