import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Overview } from '@lms/contract/reporting/overview';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import type { IconName } from '../../shared/ui/icons';
import { Skeleton } from '../../shared/ui/skeleton';
import { PeopleClient, type PeopleFilter } from '../people/people-client';
import { PeopleTable } from '../people/people-table';

/** How many are shown here; the list has them all. */
const SIZE = 5;

type Group = 'all' | 'overdue' | 'ending' | 'expired' | 'paused';

/** What each group asks the list for. */
const FILTERS: Record<Group, PeopleFilter> = {
  all: { status: 'overdue,expired,grace,suspended,renewal-open,revoked' },
  overdue: { status: 'overdue' },
  ending: { endsWithin: '30' },
  expired: { status: 'expired' },
  paused: { status: 'suspended' },
};
const ICONS: Record<Exclude<Group, 'all'>, IconName> = {
  overdue: 'overdue',
  ending: 'due',
  expired: 'expired',
  paused: 'paused',
};
const GROUPS = Object.keys(FILTERS) as Group[];

/** The people somebody should do something about, the most urgent first. */
@Component({
  selector: 'lms-action-list',
  imports: [EmptyState, ErrorState, Icon, PeopleTable, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './action-list.html',
  styleUrl: './action-list.scss',
  host: { class: 'card' },
})
export class ActionList {
  readonly overview = input.required<Overview>();
  readonly show = input<string>();
  readonly keep = input<{ unit?: string; on?: string }>({});

  protected readonly size = SIZE;
  protected readonly group = computed<Group>(() => GROUPS.find((group) => group === this.show()) ?? 'all');
  protected readonly filter = computed<PeopleFilter>(() => ({
    ...FILTERS[this.group()],
    unit: this.overview().unit.id,
    on: this.keep().on,
  }));
  protected readonly people = inject(PeopleClient).page(computed(() => ({ ...this.filter(), page: 1, size: SIZE })));
  protected readonly groups = computed(() => {
    const { overdue, expired, suspended, endingWithin } = this.overview();
    const counts = { overdue, ending: endingWithin.days30, expired, paused: suspended };
    return (Object.keys(counts) as (keyof typeof counts)[]).map((name) => ({
      name,
      count: counts[name],
      icon: ICONS[name],
    }));
  });
}
