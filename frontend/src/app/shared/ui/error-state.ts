import { Component, computed, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { problemOf } from '../api/problem';
import { Icon } from './icon';

/** What happened in place of the content, in plain words, with a way to try again. */
@Component({
  selector: 'lms-error-state',
  imports: [MatButtonModule, Icon, TranslocoPipe],
  template: `
    <span class="picture fault">
      <lms-icon [name]="problem().code === 'offline' ? 'offline' : 'overdue'" size="large" />
    </span>
    <p class="title" role="alert">{{ 'problems.' + problem().code | transloco }}</p>
    @if (problem().detail; as detail) {
      <p class="hint">{{ detail }}</p>
    }
    <div class="act">
      @if (worthRetrying()) {
        <button type="button" matButton="outlined" (click)="retry.emit()">
          <lms-icon name="refresh" size="small" />{{ 'shared.retry' | transloco }}
        </button>
      }
      <ng-content />
    </div>
  `,
  styleUrl: './state.scss',
})
export class ErrorState {
  /** What was thrown: by a resource, or by a client's method. */
  readonly error = input.required<unknown>();
  readonly retry = output();

  protected readonly problem = computed(() => problemOf(this.error()));
  /** Whether asking again may end differently. */
  protected readonly worthRetrying = computed(() => !['not-found', 'not-allowed'].includes(this.problem().code));
}
