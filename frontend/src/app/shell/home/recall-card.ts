import { Component, computed, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RecallDay } from '@lms/contract/assessment/recall';
import { Icon } from '../../shared/ui/icon';

/** A question takes about so long: twelve of them five minutes. */
const MINUTES_EACH = 5 / 12;

/** What comes back today, offered once a day and never pressed. */
@Component({
  selector: 'lms-recall-card',
  imports: [Icon, MatButtonModule, RouterLink, TranslocoPipe],
  template: `
    <section class="card" aria-labelledby="recall-title">
      <lms-icon name="refresh" size="large" />
      <div>
        <h2 id="recall-title">{{ 'shell.home.recall.title' | transloco }}</h2>
        <p>
          {{
            (day().done > 0 ? 'shell.home.recall.left' : 'shell.home.recall.count')
              | transloco: { count: day().due, done: day().done, minutes: minutes() }
          }}
        </p>
        <p class="muted small">{{ 'shell.home.recall.why' | transloco }}</p>
      </div>
      <a matButton="tonal" routerLink="/recall">
        {{ (day().done > 0 ? 'shell.home.recall.resume' : 'shell.home.recall.act') | transloco }}
      </a>
    </section>
  `,
  styles: `
    section {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--ca-3) var(--ca-4);
      margin-bottom: var(--ca-5);
      padding: var(--ca-4) var(--ca-5);
    }

    div {
      flex: 1 1 14rem;
    }

    h2 {
      font: var(--mat-sys-title-medium);
    }

    lms-icon {
      color: var(--mat-sys-primary);
    }

    @media (max-width: 720px) {
      section {
        padding: var(--ca-4);
      }

      a.mat-mdc-button-base[matButton] {
        flex: 1 1 100%;
      }
    }
  `,
})
export class RecallCard {
  readonly day = input.required<RecallDay>();

  protected readonly minutes = computed(() => Math.max(1, Math.ceil(this.day().due * MINUTES_EACH)));
}
