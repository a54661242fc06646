import { Component, computed, inject, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatProgressBarModule } from '@angular/material/progress-bar';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MutantCheck, ScenarioCheck, ScenarioFault } from '@lms/contract/sandbox/scenario-draft';
import { Icon } from '../../shared/ui/icon';
import { sumsOf } from './entry-summary';
import { ScenarioText } from './scenario-text';

/** The proof beside the writing: what holds, what does not, and the way to the place that is wrong. */
@Component({
  selector: 'lms-proof-panel',
  imports: [Icon, MatButtonModule, MatProgressBarModule, TranslocoPipe],
  templateUrl: './proof-panel.html',
  styleUrl: './proof-panel.scss',
})
export class ProofPanel {
  readonly check = input<ScenarioCheck>();
  readonly proving = input(false);

  /** A place somebody wants to see. */
  readonly sought = output<Pick<ScenarioFault, 'path' | 'line'>>();
  /** A variant somebody wants to play. */
  readonly tried = output<string>();

  private readonly text = inject(ScenarioText);

  protected readonly state = computed(() => {
    const check = this.check();
    if (!check) return 'waiting' as const;
    return check.ok ? ('ok' as const) : ('faulty' as const);
  });
  protected readonly sums = computed(() => sumsOf(this.text.at(['criteria']), this.text.variants()));

  protected isRight(mutants: readonly MutantCheck[]): number {
    return mutants.filter(({ ok }) => ok).length;
  }
}
