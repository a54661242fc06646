import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from './icon';

export interface Crumb {
  readonly label: string;
  readonly link: string | readonly unknown[];
}

/** The page's name, the way that led here, and (as content) what can be done with the whole of it. */
@Component({
  selector: 'lms-page-header',
  imports: [Icon, RouterLink],
  template: `
    @if (crumbs().length > 0) {
      <nav [attr.aria-label]="trail()">
        @for (crumb of crumbs(); track crumb.label) {
          <a [routerLink]="crumb.link">{{ crumb.label }}</a>
          <lms-icon name="right" size="small" />
        }
      </nav>
    }
    <div class="line">
      <div class="name">
        <h1>{{ title() }}</h1>
        @if (lead(); as text) {
          <p>{{ text }}</p>
        }
      </div>
      <div class="acts"><ng-content /></div>
    </div>
  `,
  styleUrl: './page-header.scss',
})
export class PageHeader {
  readonly title = input.required<string>();
  readonly lead = input<string>();
  readonly crumbs = input<readonly Crumb[]>([]);
  /** The name of the trail for screen readers. */
  readonly trail = input<string>();
}
