import { Location } from '@angular/common';
import { Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState } from '../shared/ui/empty-state';
import { Icon } from '../shared/ui/icon';

/** The server did not say who is signed in, so no page can be shown yet. The address stays, for the next try. */
@Component({
  selector: 'lms-unavailable-page',
  imports: [MatButtonModule, EmptyState, Icon, TranslocoPipe],
  template: `
    <h1 class="sr">{{ 'shell.unavailable.title' | transloco }}</h1>
    <lms-empty-state
      icon="offline"
      [title]="'shell.unavailable.title' | transloco"
      [hint]="'shell.unavailable.hint' | transloco"
    >
      <button type="button" matButton="filled" (click)="tryAgain()">
        <lms-icon name="refresh" size="small" />{{ 'shared.retry' | transloco }}
      </button>
    </lms-empty-state>
  `,
})
export class UnavailablePage {
  private readonly router = inject(Router);
  private readonly location = inject(Location);

  protected tryAgain(): Promise<boolean> {
    return this.router.navigateByUrl(this.location.path(), { onSameUrlNavigation: 'reload' });
  }
}
