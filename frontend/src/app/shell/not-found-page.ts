import { Component } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState } from '../shared/ui/empty-state';

/** The address leads nowhere. */
@Component({
  selector: 'lms-not-found-page',
  imports: [MatButtonModule, EmptyState, RouterLink, TranslocoPipe],
  template: `
    <h1 class="sr">{{ 'shell.notFound.title' | transloco }}</h1>
    <lms-empty-state
      icon="search"
      [title]="'shell.notFound.title' | transloco"
      [hint]="'shell.notFound.hint' | transloco"
    >
      <a matButton="filled" routerLink="/">{{ 'shell.toHome' | transloco }}</a>
    </lms-empty-state>
  `,
})
export class NotFoundPage {}
