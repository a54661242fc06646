import { Component, computed, inject, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { UNIT_KINDS } from '@lms/contract/identity/unit';
import { Session } from '../../shared/access/session';
import { Chip } from '../../shared/ui/chip';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import type { IconName } from '../../shared/ui/icons';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { UnitClient } from './unit-client';
import { UnitNewCard } from './unit-new-card';
import { unitOptions } from './unit-options';

const ICONS: Record<(typeof UNIT_KINDS)[number], IconName> = {
  city: 'building',
  centre: 'building',
  hall: 'home',
  team: 'users',
};

/** The organisation as a tree, with how many people work in each part of it. */
@Component({
  selector: 'lms-unit-list-page',
  imports: [
    Chip,
    EmptyState,
    ErrorState,
    Icon,
    MatButtonModule,
    PageHeader,
    RouterLink,
    Skeleton,
    TranslocoPipe,
    UnitNewCard,
  ],
  templateUrl: './unit-list-page.html',
  styleUrl: './unit-list-page.scss',
})
export class UnitListPage {
  private readonly session = inject(Session);

  protected readonly units = inject(UnitClient).units();
  protected readonly parents = unitOptions(this.units);
  protected readonly icons = ICONS;

  protected readonly adding = signal(false);
  protected readonly mayAdd = computed(() => this.session.can('unit:write'));
  protected readonly mayOpenPeople = computed(() => this.session.can('person:write'));

  protected finish(): void {
    this.adding.set(false);
    this.units.reload();
  }
}
