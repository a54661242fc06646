import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe } from '../../shared/ui/dates';
import { Icon } from '../../shared/ui/icon';
import type { Recent } from './recent';

/** What the person did lately, to go back to it. */
@Component({
  selector: 'lms-recent-card',
  imports: [DayPipe, Icon, RouterLink, TranslocoPipe],
  template: `
    <section class="card" aria-labelledby="recent-title">
      <div class="cardhead">
        <h2 id="recent-title">{{ 'shell.home.recent.title' | transloco }}</h2>
      </div>
      @for (item of items(); track item.link + item.at) {
        <a [routerLink]="item.link">
          <lms-icon [name]="item.icon" />
          <b>{{ item.title }}</b>
          <span>{{ 'shell.home.recent.' + item.outcome.key | transloco: item.outcome.params }}</span>
          <time [attr.datetime]="item.at">{{ item.at | lmsDay: 'short' }}</time>
        </a>
      } @empty {
        <p class="none muted">{{ 'shell.home.recent.none' | transloco }}</p>
      }
    </section>
  `,
  styleUrl: './recent-card.scss',
})
export class RecentCard {
  readonly items = input.required<readonly Recent[]>();
}
