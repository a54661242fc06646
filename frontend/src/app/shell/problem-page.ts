import { Component, computed, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { PROBLEMS } from '@lms/contract/problems';
import { EmptyState } from '../shared/ui/empty-state';

/** What a problem's `type` leads to (RFC 9457 §3.1.1): the code in words, and the status it comes with. */
@Component({
  selector: 'lms-problem-page',
  imports: [MatButtonModule, EmptyState, RouterLink, TranslocoPipe],
  template: `
    <h1 class="sr">{{ code() }}</h1>
    @if (status(); as status) {
      <lms-empty-state icon="info" [title]="code() + ' · ' + status" [hint]="'problems.' + code() | transloco">
        <a matButton="filled" routerLink="/">{{ 'shell.toHome' | transloco }}</a>
      </lms-empty-state>
    } @else {
      <lms-empty-state
        icon="search"
        [title]="'shell.notFound.title' | transloco"
        [hint]="'shell.notFound.hint' | transloco"
      >
        <a matButton="filled" routerLink="/">{{ 'shell.toHome' | transloco }}</a>
      </lms-empty-state>
    }
  `,
})
export class ProblemPage {
  readonly code = input.required<string>();

  protected readonly status = computed(
    () => (PROBLEMS as Partial<Record<string, { status: number }>>)[this.code()]?.status,
  );
}
