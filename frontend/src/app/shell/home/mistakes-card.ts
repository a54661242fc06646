import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { latest } from '../../shared/api/latest';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { HomeClient } from './home-client';

const SHOWN = 3;

/** What the trainer's units often get wrong and have not been given the lesson for; nothing where all is given. */
@Component({
  selector: 'lms-mistakes-card',
  imports: [ErrorState, Icon, RouterLink, TranslocoPipe],
  template: `
    @if (mistakes.error(); as error) {
      <lms-error-state class="card" [error]="error" (retry)="mistakes.reload()" />
    } @else if (open().length > 0) {
      <section class="card" aria-labelledby="mistakes-title">
        <div class="cardhead">
          <h2 id="mistakes-title">{{ 'shell.home.mistakes.title' | transloco }}</h2>
          <span class="n">{{ 'shell.home.mistakes.count' | transloco: { count: open().length } }}</span>
          <a class="link push" routerLink="/mistakes">
            {{ 'shell.home.mistakes.act' | transloco }}<lms-icon name="right" size="small" />
          </a>
        </div>
        <ul>
          @for (mistake of shown(); track mistake.unit.id + mistake.scenario.id + mistake.code) {
            <li>
              <div>
                <b>{{ mistake.title }}</b>
                <small>{{ mistake.unit.name }} · {{ mistake.scenario.code }} {{ mistake.scenario.title }}</small>
              </div>
              <span class="t-due">
                {{ 'shell.home.mistakes.missed' | transloco: { missed: mistake.missed, judged: mistake.judged } }}
              </span>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    :host {
      display: block;
    }

    section,
    lms-error-state {
      margin-bottom: var(--ca-5);
    }

    li {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 2px var(--ca-3);
      padding: var(--ca-3) var(--ca-5);
      border-top: var(--ca-line);
    }

    b,
    small {
      display: block;
    }

    b {
      font: var(--mat-sys-title-small);
    }

    small {
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class MistakesCard {
  protected readonly mistakes = inject(HomeClient).mistakes();
  private readonly found = latest(this.mistakes);

  protected readonly open = computed(() =>
    (this.found()?.items ?? []).filter(({ lesson, assigned, missed }) => lesson === null || assigned < missed),
  );
  protected readonly shown = computed(() => this.open().slice(0, SHOWN));
}
