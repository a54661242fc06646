import { Component, computed, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from './icon';

/** Pages of a list as links that change only `page` in the address, so that back and reload always work. */
@Component({
  selector: 'lms-paginator',
  imports: [MatButtonModule, Icon, RouterLink, TranslocoPipe],
  template: `
    @if (total() > 0) {
      <span class="range">{{ 'shared.range' | transloco: { from: from(), to: to(), total: total() } }}</span>
    }
    @if (last() > 1) {
      <nav [attr.aria-label]="'shared.pages' | transloco">
        @if (page() > 1) {
          <a
            matIconButton
            rel="prev"
            [routerLink]="[]"
            [queryParams]="{ page: page() - 1 }"
            queryParamsHandling="merge"
          >
            <lms-icon name="left" /><span class="sr">{{ 'shared.previousPage' | transloco }}</span>
          </a>
        }
        <span aria-current="page">{{ page() }} / {{ last() }}</span>
        @if (page() < last()) {
          <a
            matIconButton
            rel="next"
            [routerLink]="[]"
            [queryParams]="{ page: page() + 1 }"
            queryParamsHandling="merge"
          >
            <lms-icon name="right" /><span class="sr">{{ 'shared.nextPage' | transloco }}</span>
          </a>
        }
      </nav>
    }
  `,
  styleUrl: './paginator.scss',
})
export class Paginator {
  readonly total = input.required<number>();
  readonly page = input.required<number>();
  readonly size = input.required<number>();

  protected readonly last = computed(() => Math.max(1, Math.ceil(this.total() / this.size())));
  protected readonly from = computed(() => Math.min(this.total(), (this.page() - 1) * this.size() + 1));
  protected readonly to = computed(() => Math.min(this.total(), this.page() * this.size()));
}
