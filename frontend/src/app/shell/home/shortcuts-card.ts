import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/ui/icon';
import { Navigation } from '../navigation';

/** Places of work for others; what is only looked at, such as the organisation, is not among them. */
const WORK = new Set(['authoring', 'classes', 'people']);

/** Ways to what the person does for others: writing courses, looking after accounts. Nothing for those who only learn. */
@Component({
  selector: 'lms-shortcuts-card',
  imports: [Icon, RouterLink, TranslocoPipe],
  template: `
    @if (places().length > 0) {
      <section class="card" aria-labelledby="shortcuts-title">
        <div class="cardhead">
          <h2 id="shortcuts-title">{{ 'shell.home.shortcuts' | transloco }}</h2>
        </div>
        @for (place of places(); track place.key) {
          <a [routerLink]="place.link">
            <lms-icon [name]="place.icon" />{{ 'shell.places.' + place.key | transloco }}
            <lms-icon class="push" name="right" size="small" />
          </a>
        }
      </section>
    }
  `,
  styleUrl: './shortcuts-card.scss',
})
export class ShortcutsCard {
  private readonly navigation = inject(Navigation);

  protected readonly places = computed(() => this.navigation.places().filter(({ key }) => WORK.has(key)));
}
