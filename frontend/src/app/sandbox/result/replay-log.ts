import { afterRenderEffect, Component, ElementRef, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReplayFrame } from '@lms/contract/sandbox/result';
import { Icon } from '../../shared/ui/icon';

/** The same run in words, line by line: what the lanes draw. The line of the moment stays in sight. */
@Component({
  selector: 'lms-replay-log',
  imports: [Icon, TranslocoPipe],
  template: `
    <ol [attr.aria-label]="'sandbox.timeline.title' | transloco">
      @for (frame of frames(); track frame.number) {
        <li>
          <button
            type="button"
            [tabindex]="frame.number === at() ? 0 : -1"
            [class.refused]="!frame.ok"
            [attr.aria-current]="frame.number === at() || null"
            (click)="chosen.emit(frame.number)"
          >
            <em>#{{ frame.number }}</em>
            <time [attr.datetime]="frame.at">{{ frame.at.slice(5, 10) }} {{ frame.at.slice(11) }}</time>
            <lms-icon [name]="frame.ok ? (frame.actor === 'trainee' ? 'ok' : 'info') : 'expired'" size="small" />
            <span>
              {{ frame.title }}
              @if (cases().length > 1 && frame.caseNo; as caseNo) {
                <em>{{ 'sandbox.replay.case' | transloco: { number: cases().indexOf(caseNo) + 1 } }}</em>
              }
              @if (pinned().has(frame.number)) {
                <lms-icon name="pin" size="small" /><span class="sr">{{ 'sandbox.comments.has' | transloco }}</span>
              }
            </span>
            <small>{{ frame.score }}</small>
          </button>
        </li>
      }
    </ol>
  `,
  styleUrl: './replay-log.scss',
})
export class ReplayLog {
  readonly frames = input.required<readonly ReplayFrame[]>();
  readonly at = input<number>();
  /** Numbers of the events that have comments. */
  readonly pinned = input<ReadonlySet<number>>(new Set());
  /** The cases of the run; named by their order where there are several. */
  readonly cases = input<readonly string[]>([]);

  readonly chosen = output<number>();

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);

  constructor() {
    afterRenderEffect(() => {
      const index = this.frames().findIndex(({ number }) => number === this.at());
      const list = this.element.nativeElement.querySelector('ol');
      const line = list?.children[index];
      // Scrolls the list alone; `scrollIntoView` would move the page under the reader.
      if (list && line instanceof HTMLElement) list.scrollTop = line.offsetTop - list.clientHeight / 2;
    });
  }
}
