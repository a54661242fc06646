import { Component, computed, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { AwardView } from '@lms/contract/certification/award';
import { DayPipe } from '../../shared/ui/dates';
import { Icon } from '../../shared/ui/icon';
import { StatusChip } from '../../shared/ui/status-chip';
import { pdfOf } from './award-client';
import { AWARD_LOOK } from './award-look';

/** One certificate in a list, with the way to it and to its print. */
@Component({
  selector: 'lms-award-card',
  imports: [MatButtonModule, DayPipe, Icon, RouterLink, StatusChip, TranslocoPipe],
  template: `
    <header>
      <h3>
        <a [routerLink]="['/certification/awards', award().id]">{{ award().title }}</a>
      </h3>
      <lms-status-chip [status]="look()">{{ 'certification.state.' + award().state | transloco }}</lms-status-chip>
    </header>
    <p class="muted">{{ award().track }} · {{ award().level }}</p>
    <dl>
      <dt>{{ 'certification.award.number' | transloco }}</dt>
      <dd class="num">{{ award().number }}</dd>
      <dt>{{ 'certification.award.validity' | transloco }}</dt>
      <dd>
        {{
          'certification.award.fromTo'
            | transloco: { from: (award().validFrom | lmsDay), to: (award().lastDay | lmsDay) }
        }}
      </dd>
    </dl>
    @if (isRunning()) {
      <p class="left">
        <b>{{ award().daysLeft }}</b> {{ 'certification.award.daysLeft' | transloco }}
      </p>
    }
    <footer>
      <a matButton="text" [routerLink]="['/certification/awards', award().id]">{{
        'certification.award.open' | transloco
      }}</a>
      @if (award().state !== 'revoked') {
        <a matButton="text" [href]="pdf()" target="_blank" rel="noopener">
          <lms-icon name="download" size="small" />{{ 'certification.award.pdf' | transloco }}
        </a>
      }
    </footer>
  `,
  styleUrl: './award-card.scss',
  host: { class: 'card' },
})
export class AwardCard {
  readonly award = input.required<AwardView>();

  protected readonly look = computed(() => AWARD_LOOK[this.award().state]);
  protected readonly pdf = computed(() => pdfOf(this.award().id));
  protected readonly isRunning = computed(() => this.award().state === 'valid' || this.award().state === 'suspended');
}
