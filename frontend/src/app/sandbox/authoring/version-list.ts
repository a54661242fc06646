import { Component, inject, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Chip } from '../../shared/ui/chip';
import { InstantPipe } from '../../shared/ui/dates';
import { ErrorState } from '../../shared/ui/error-state';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { AuthoringClient } from './authoring-client';

/** The published versions. Each can be taken into the draft as it was. */
@Component({
  selector: 'lms-version-list',
  imports: [Chip, ErrorState, InstantPipe, MatButtonModule, Skeleton, StatusChip, TranslocoPipe],
  template: `
    @if (versions.error(); as error) {
      <lms-error-state [error]="error" (retry)="versions.reload()" />
    } @else if (versions.value(); as list) {
      <ul>
        @for (version of list.items; track version.number) {
          <li>
            <b class="num">{{ 'authoring.version.number' | transloco: { number: version.number } }}</b>
            @if (version.isLive) {
              <lms-status-chip status="ok">{{ 'authoring.version.live' | transloco }}</lms-status-chip>
            }
            <lms-chip>{{ 'authoring.version.' + version.origin | transloco }}</lms-chip>
            <span class="muted small">{{ version.by }} {{ version.at | lmsInstant }}</span>
            @if (version.hasText) {
              <button type="button" matButton="outlined" class="push" (click)="take(version.number)">
                {{ 'authoring.version.take' | transloco }}
              </button>
            }
          </li>
        } @empty {
          <li class="muted">{{ 'authoring.version.none' | transloco }}</li>
        }
      </ul>
    } @else {
      <lms-skeleton [count]="3" />
    }
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--ca-2) var(--ca-3);
      padding: var(--ca-2) 0;
      border-bottom: var(--ca-line);
    }
  `,
})
export class VersionList {
  readonly scenarioId = input.required<string>();

  /** The text of a version that somebody wants in the draft. */
  readonly taken = output<string>();

  private readonly client = inject(AuthoringClient);
  protected readonly versions = this.client.versions(this.scenarioId);

  protected async take(number: number): Promise<void> {
    const { text } = await this.client.versionText(this.scenarioId(), number);
    this.taken.emit(text);
  }
}
