import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

/** The mark and the product's name; leads home. */
@Component({
  selector: 'lms-brand',
  imports: [RouterLink, TranslocoPipe],
  template: `
    <a routerLink="/">
      <svg viewBox="0 0 28 28" aria-hidden="true">
        <rect class="mark" width="28" height="28" rx="7" />
        <path class="cut" d="M7 21V11.5L14 6.5l7 5V21M7 21h14M11 21v-6.5h6V21" />
      </svg>
      {{ 'shell.product' | transloco }}
    </a>
  `,
  styleUrl: './brand.scss',
})
export class Brand {}
