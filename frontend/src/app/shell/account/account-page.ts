import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { PageHeader } from '../../shared/ui/page-header';

/** What a person sets for themselves: looks, password, where they are signed in. */
@Component({
  selector: 'lms-account-page',
  imports: [PageHeader, RouterLink, RouterLinkActive, RouterOutlet, TranslocoPipe],
  template: `
    <div class="narrow">
      <lms-page-header [title]="'shell.account.title' | transloco" />
      <nav class="tabs" [attr.aria-label]="'shell.account.title' | transloco">
        @for (part of parts; track part) {
          <a [routerLink]="part" routerLinkActive ariaCurrentWhenActive="page">
            {{ 'shell.account.' + part | transloco }}
          </a>
        }
      </nav>
      <router-outlet />
    </div>
  `,
  styleUrl: './account-page.scss',
})
export class AccountPage {
  protected readonly parts = ['display', 'password', 'sessions'] as const;
}
