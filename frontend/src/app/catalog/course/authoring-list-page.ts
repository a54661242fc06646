import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe } from '../../shared/ui/dates';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { AuthoringClient } from './authoring-client';

/** The courses one may write. */
@Component({
  selector: 'lms-authoring-list-page',
  imports: [DayPipe, EmptyState, ErrorState, PageHeader, RouterLink, Skeleton, StatusChip, TranslocoPipe],
  templateUrl: './authoring-list-page.html',
  styleUrl: './authoring.scss',
})
export class AuthoringListPage {
  protected readonly courses = inject(AuthoringClient).courses();
}
