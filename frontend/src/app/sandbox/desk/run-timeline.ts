import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Refusal, RunEventView } from '@lms/contract/sandbox/event';
import { DayPipe } from '../../shared/ui/dates';
import { Icon } from '../../shared/ui/icon';
import { clockOf } from './tones';

/** The log, newest first. What was refused stands in it too, with the rule; what was undone is struck through. */
@Component({
  selector: 'lms-run-timeline',
  imports: [DayPipe, Icon, TranslocoPipe],
  template: `
    <div class="hd">
      <h2>{{ 'sandbox.timeline.title' | transloco }}</h2>
      <small>{{ 'sandbox.timeline.fixed' | transloco }}</small>
      <small class="push">{{ 'sandbox.timeline.count' | transloco: { count: events().length } }}</small>
    </div>
    <ol>
      @for (event of events(); track event.number) {
        <li [class.refused]="!event.ok" [class.undone]="event.undone" [class.others]="event.actor !== 'trainee'">
          @if (firstOfDay().has(event.number)) {
            <span class="day">{{ event.at.slice(0, 10) | lmsDay: 'short' }}</span>
          }
          <time [attr.datetime]="event.at">{{ clock(event.at) }}</time>
          <lms-icon [name]="event.ok ? (event.actor === 'trainee' ? 'ok' : 'info') : 'expired'" size="small" />
          <span>
            <b>{{ event.title }}</b>
            @if (event.refusal; as refusal) {
              <small>{{ ruleOf(refusal) }}</small>
            } @else if (event.detail) {
              <small>{{ event.detail }}</small>
            }
          </span>
          <em>#{{ event.number }}</em>
        </li>
      }
    </ol>
  `,
  styleUrl: './run-timeline.scss',
})
export class RunTimeline {
  readonly events = input.required<readonly RunEventView[]>();

  /** The entries above which their day stands: the first of each, where there is more than one day. */
  protected readonly firstOfDay = computed<ReadonlySet<number>>(() => {
    const first = this.events().filter(({ at }, index, all) => at.slice(0, 10) !== all[index - 1]?.at.slice(0, 10));
    return new Set(first.length > 1 ? first.map(({ number }) => number) : []);
  });

  protected readonly clock = clockOf;

  protected ruleOf({ text, basis }: Refusal): string {
    return basis ? `${text} (${basis})` : text;
  }
}
