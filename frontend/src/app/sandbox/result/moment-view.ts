import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReferenceFrame, ReplayFrame } from '@lms/contract/sandbox/result';
import { Icon } from '../../shared/ui/icon';

/** One moment of the run: what was done and written, beside what the reference run did. */
@Component({
  selector: 'lms-moment-view',
  imports: [Icon, TranslocoPipe],
  template: `
    <h3>
      #{{ frame().number }}&emsp;{{ frame().title }}<time [attr.datetime]="frame().at">{{ frame().at.slice(11) }}</time>
    </h3>
    @if (frame().refusal; as refusal) {
      <p class="t-overdue">
        <lms-icon name="expired" size="small" />{{ 'sandbox.replay.refused' | transloco }}: {{ refusal.text }}
        {{ refusal.basis }}
      </p>
    } @else if (frame().detail) {
      <p>{{ frame().detail }}</p>
    }
    <p class="facts">
      @if (caseNo(); as number) {
        <span>{{ 'sandbox.replay.caseNo' | transloco: { number } }}</span>
      }
      @if (frame().caseState; as state) {
        <span>{{ 'sandbox.replay.state' | transloco: { state } }}</span>
      }
      <span>{{ 'sandbox.replay.score' | transloco: { score: frame().score } }}</span>
    </p>
    <div class="mine">
      <small>{{ (isMine() ? 'sandbox.result.youWrote' : 'sandbox.result.traineeWrote') | transloco }}</small>
      @for (line of frame().wrote; track $index) {
        <p>{{ line }}</p>
      } @empty {
        <p class="muted">{{ 'sandbox.replay.noText' | transloco }}</p>
      }
    </div>
    <div class="reference">
      <small>{{ 'sandbox.result.reference' | transloco }}</small>
      @if (matching(); as step) {
        <p>
          <b>{{ step.title }}</b>
        </p>
        @for (line of referenceWrote(); track $index) {
          <p>{{ line }}</p>
        }
        @if (step.why; as why) {
          <p class="muted">{{ why }}</p>
        }
      } @else {
        <p class="muted">{{ 'sandbox.replay.noReference' | transloco }}</p>
      }
    </div>
  `,
  styleUrl: './moment-view.scss',
  host: { 'aria-live': 'polite' },
})
export class MomentView {
  readonly frame = input.required<ReplayFrame>();
  readonly matching = input<ReferenceFrame>();
  /** Whether the reader played the run. */
  readonly isMine = input(true);
  /** Named only where the run has several cases. */
  readonly caseNo = input<string | null>(null);

  protected readonly referenceWrote = computed(() => this.frame().reference?.wrote ?? []);
}
