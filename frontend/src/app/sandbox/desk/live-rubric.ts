import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { LiveCriterion } from '@lms/contract/sandbox/run';
import { LanguageStore } from '../../shared/api/language';
import { Icon } from '../../shared/ui/icon';
import type { IconName } from '../../shared/ui/icons';
import { listed } from '../../shared/ui/listed';

const LOOK: Record<LiveCriterion['state'], { icon: IconName | undefined; tone: string }> = {
  open: { icon: undefined, tone: '' },
  earned: { icon: 'ok', tone: 't-ok' },
  partly: { icon: 'due', tone: 't-due' },
  human: { icon: 'user', tone: 'muted' },
  'critical-armed': { icon: 'overdue', tone: 't-overdue' },
  'critical-failed': { icon: 'expired', tone: 't-overdue' },
  deducted: { icon: 'minus', tone: 't-overdue' },
};

/** What the run is judged by, as far as it is decided. */
@Component({
  selector: 'lms-live-rubric',
  imports: [Icon, TranslocoPipe],
  template: `
    <ul>
      @for (criterion of criteria(); track criterion.code) {
        <li>
          @if (looks[criterion.state].icon; as icon) {
            <span [class]="looks[criterion.state].tone"><lms-icon [name]="icon" size="small" /></span>
          } @else {
            <span class="ring"></span>
          }
          <b
            ><span class="sr">{{ 'sandbox.rubric.' + criterion.state | transloco }}: </span>{{ criterion.title }}</b
          >
          @if (isCritical(criterion)) {
            <span class="points t-overdue">{{ 'sandbox.rubric.veto' | transloco }}</span>
          } @else if (criterion.state === 'open' || criterion.state === 'human') {
            <span class="points muted">{{ criterion.points || '' }}</span>
          } @else {
            <span class="points" [class]="looks[criterion.state].tone">
              {{ criterion.earned }}
              @if (criterion.points) {
                / {{ criterion.points }}
              }
            </span>
          }
          <small>
            @if (criterion.evidence.length > 0) {
              {{ 'sandbox.rubric.evidence' | transloco }} {{ evidence(criterion) }}
            } @else {
              {{ criterion.basis }}
            }
          </small>
        </li>
      }
    </ul>
  `,
  styleUrl: './live-rubric.scss',
})
export class LiveRubric {
  readonly criteria = input.required<readonly LiveCriterion[]>();

  private readonly language = inject(LanguageStore).current;
  protected readonly looks = LOOK;

  protected evidence(criterion: LiveCriterion): string {
    return listed(
      criterion.evidence.map((number) => `#${number}`),
      this.language(),
    );
  }

  protected isCritical({ state }: LiveCriterion): boolean {
    return state === 'critical-armed' || state === 'critical-failed';
  }
}
