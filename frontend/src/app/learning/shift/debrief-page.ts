import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatExpansionModule } from '@angular/material/expansion';
import { MatSlideToggleModule } from '@angular/material/slide-toggle';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ClassMistake } from '@lms/contract/learning/debrief';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { ShiftClient } from './shift-client';

/** Looks back at a shift with the class: big enough for the wall, and without names until they are asked for. */
@Component({
  selector: 'lms-debrief-page',
  imports: [
    MatButtonModule,
    MatExpansionModule,
    MatSlideToggleModule,
    EmptyState,
    ErrorState,
    Icon,
    PageHeader,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './debrief-page.html',
  styleUrl: './debrief-page.scss',
})
export class DebriefPage {
  readonly shiftId = input.required<string>();

  private readonly client = inject(ShiftClient);

  protected readonly debrief = this.client.debrief(this.shiftId);
  protected readonly named = signal(false);
  protected readonly most = computed(() =>
    Math.max(1, ...(this.debrief.hasValue() ? this.debrief.value().scores.map(({ runs }) => runs) : [])),
  );

  protected share({ missed, judged }: ClassMistake): number {
    return Math.round((missed / judged) * 100);
  }
}
