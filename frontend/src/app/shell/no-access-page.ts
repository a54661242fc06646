import { Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Session } from '../shared/access/session';
import { EmptyState } from '../shared/ui/empty-state';

/** The page exists, but not for this person. */
@Component({
  selector: 'lms-no-access-page',
  imports: [MatButtonModule, EmptyState, RouterLink, TranslocoPipe],
  template: `
    <h1 class="sr">{{ 'shell.noAccess.title' | transloco }}</h1>
    <lms-empty-state
      icon="lock"
      [title]="'shell.noAccess.title' | transloco"
      [hint]="'shell.noAccess.hint' | transloco: { name: me()?.name ?? '' }"
    >
      <a matButton="filled" routerLink="/">{{ 'shell.toHome' | transloco }}</a>
    </lms-empty-state>
  `,
})
export class NoAccessPage {
  protected readonly me = inject(Session).me;
}
