import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CertificationChip } from '../../shared/ui/certification-chip';
import { DayPipe } from '../../shared/ui/dates';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { PageHeader } from '../../shared/ui/page-header';
import { PageTitle } from '../../shared/ui/page-title';
import { RequirementList } from '../../shared/ui/requirement-list';
import { Skeleton } from '../../shared/ui/skeleton';
import { LeftPipe } from './left';
import { PeopleClient } from './people-client';
import { StatusHistory } from './status-history';

/** One person: what they are in each program and why, what is missing, what has been. */
@Component({
  selector: 'lms-person-page',
  imports: [
    CertificationChip,
    DayPipe,
    EmptyState,
    ErrorState,
    Icon,
    LeftPipe,
    PageHeader,
    RequirementList,
    RouterLink,
    Skeleton,
    StatusHistory,
    TranslocoPipe,
  ],
  templateUrl: './person-page.html',
  styleUrl: './person-page.scss',
})
export class PersonPage {
  readonly personId = input.required<string>();
  readonly on = input<string>();

  private readonly title = inject(PageTitle);

  protected readonly standing = inject(PeopleClient).person(this.personId, this.on);
  protected readonly place = computed(() => {
    const person = this.standing.hasValue() ? this.standing.value().person : undefined;
    return [person?.unit, person?.post].filter(Boolean).join(' · ');
  });

  constructor() {
    effect(() => {
      this.title.name(this.standing.hasValue() ? this.standing.value().person.name : undefined);
    });
  }
}
