import { Component, computed, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CriterionResult } from '@lms/contract/sandbox/result';
import { Icon } from '../../shared/ui/icon';
import type { IconName } from '../../shared/ui/icons';
import { MarkedText } from './marked-text';
import { SelfCheck } from './self-check';

const LOOK: Record<CriterionResult['state'], { icon: IconName; tone: string }> = {
  earned: { icon: 'ok', tone: 't-ok' },
  partly: { icon: 'due', tone: 't-due' },
  lost: { icon: 'expired', tone: 't-overdue' },
  human: { icon: 'user', tone: 'muted' },
  deducted: { icon: 'minus', tone: 't-overdue' },
  clear: { icon: 'shield', tone: 'muted' },
  failed: { icon: 'overdue', tone: 't-overdue' },
};

/** Every criterion with what the log says about it. An event number leads to its moment in the replay. */
@Component({
  selector: 'lms-criteria-table',
  imports: [Icon, MarkedText, SelfCheck, TranslocoPipe],
  templateUrl: './criteria-table.html',
  styleUrl: './criteria-table.scss',
  host: { class: 'card' },
})
export class CriteriaTable {
  readonly criteria = input.required<readonly CriterionResult[]>();
  /** The moment that the replay shows. */
  readonly at = input<number>();
  /** Whether the reader played the run. */
  readonly isMine = input(true);
  /** Guided runs and demonstrations are marked by nobody. */
  readonly isMarked = input(true);

  readonly jumped = output<number>();

  protected readonly looks = LOOK;
  protected readonly waits = computed(() =>
    this.isMarked() ? 'sandbox.result.waitsForMarker' : 'sandbox.result.notMarked',
  );
  /** Whether the rules that nothing set off are shown too. */
  protected readonly all = signal(false);
  protected readonly quiet = computed(() => this.criteria().filter(({ state }) => state === 'clear'));
  protected readonly shown = computed(() =>
    this.all() ? this.criteria() : this.criteria().filter(({ state }) => state !== 'clear'),
  );

  /** Points lost with a true minus sign, so that they line up and are read as such. */
  protected signed(points: number): string {
    return points < 0 ? `−${-points}` : String(points);
  }

  /** A text is compared with its guide, line by line, not as a whole. */
  protected showsComparison({ state, expected, actual, guide }: CriterionResult): boolean {
    return guide === null && ['lost', 'partly', 'deducted'].includes(state) && expected + actual !== '';
  }

  protected isAt(criterion: CriterionResult): boolean {
    return criterion.evidence.includes(this.at() ?? 0);
  }
}
