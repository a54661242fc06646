import { Component, computed, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { LimitDay, LimitView } from '@lms/contract/sandbox/case';
import { Icon } from '../../shared/ui/icon';
import { LAMP_TONE } from './tones';

/** A limit drawn as its days: which are counted, which are off, which is the last. */
@Component({
  selector: 'lms-limit-strip',
  imports: [Icon, RouterLink, TranslocoPipe],
  template: `
    <button type="button" class="hd" [attr.aria-expanded]="open()" (click)="open.set(!open())">
      <h2>{{ limit().title }}</h2>
      @if (!open()) {
        <b [class]="'t-' + tone()">{{ limit().text }}</b>
      }
      <small class="push">{{ limit().code }}</small>
      <lms-icon [name]="open() ? 'up' : 'down'" size="small" />
    </button>
    @if (open()) {
      <div class="body">
        <p class="big" [class]="'t-' + tone()">
          <b>{{ limit().text }}</b>
        </p>
        <ol>
          @for (day of limit().days; track day.date) {
            <li
              [class]="day.kind"
              [class.today]="day.today"
              [title]="day.why"
              [attr.aria-current]="day.today ? 'date' : null"
            >
              <span aria-hidden="true"
                >{{ dayOfMonth(day.date) }}<small>{{ day.label }}</small></span
              >
              <span class="sr">{{ day.date }}: {{ day.why }}</span>
            </li>
          }
        </ol>
        <p class="note">{{ limit().note }}</p>
        <a class="link" target="_blank" routerLink="/law/deadlines" [queryParams]="question()">
          {{ 'sandbox.limit.how' | transloco }}
        </a>
        <p class="basis"><lms-icon name="law" size="small" />{{ limit().basis }}</p>
        <span class="sr">{{ 'sandbox.limit.due' | transloco: { due: limit().due } }}</span>
      </div>
    }
  `,
  styleUrl: './limit-strip.scss',
})
export class LimitStrip {
  readonly limit = input.required<LimitView>();
  /** Whether it stands as one line until it is opened: a limit that does not press most. */
  readonly folded = input(false);

  protected readonly open = linkedSignal(() => !this.folded());

  protected readonly tone = computed(() => LAMP_TONE[this.limit().lamp]);

  /** The same count, asked of the deadline calculator. */
  protected readonly question = computed(() => {
    const { days, unit } = this.limit();
    return {
      from: days[0]?.date,
      days: days.filter(({ counted }) => counted !== null).length,
      unit,
      pause: pausesIn(days),
    };
  });

  protected dayOfMonth(date: string): number {
    return Number(date.slice(8));
  }
}

/** The stretches of paused days, as the calculator's address writes them. */
function pausesIn(days: readonly LimitDay[]): string[] {
  const paused = days.map(({ kind }) => kind === 'paused');
  const starts = days.filter((_, at) => paused[at] && !paused[at - 1]);
  const ends = days.filter((_, at) => paused[at] && !paused[at + 1]);
  return starts.map(({ date }, at) => `${date}..${ends[at]?.date ?? date}`);
}
