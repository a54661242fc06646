import { Component, computed, inject, input, numberAttribute, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatInputModule } from '@angular/material/input';
import { MatMenuModule } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { AuthoredScenario, NewScenario, ScenarioFault } from '@lms/contract/sandbox/scenario-draft';
import { latest } from '../../shared/api/latest';
import { problemOf } from '../../shared/api/problem';
import { Confirm } from '../../shared/ui/confirm';
import { InstantPipe } from '../../shared/ui/dates';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { outlinedFields } from '../../shared/ui/outlined-fields';
import { PageHeader } from '../../shared/ui/page-header';
import { Paginator } from '../../shared/ui/paginator';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { AuthoringClient } from './authoring-client';

/** The scenarios there are to write: shipped, of the house, and being written. */
@Component({
  selector: 'lms-scenario-authoring-list-page',
  imports: [
    EmptyState,
    ErrorState,
    Icon,
    InstantPipe,
    MatButtonModule,
    MatInputModule,
    MatMenuModule,
    PageHeader,
    Paginator,
    RouterLink,
    Skeleton,
    StatusChip,
    TranslocoPipe,
  ],
  providers: [outlinedFields],
  templateUrl: './authoring-list-page.html',
  styleUrl: './authoring-list-page.scss',
})
export class AuthoringListPage {
  readonly search = input<string>();
  readonly page = input(1, { transform: (page: unknown) => numberAttribute(page, 1) });

  protected readonly client = inject(AuthoringClient);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  private readonly transloco = inject(TranslocoService);

  protected readonly query = computed(() => ({ search: this.search() ?? '', page: this.page() }));
  protected readonly scenarios = this.client.list(this.query);
  protected readonly list = latest(this.scenarios);
  protected readonly busy = signal(false);
  /** Why the last file was not taken. */
  protected readonly faults = signal<readonly ScenarioFault[]>([]);

  protected find(event: Event): void {
    const search = (event.target as HTMLInputElement).value;
    void this.router.navigate([], { queryParams: { search: search || undefined, page: undefined }, replaceUrl: true });
  }

  protected async create(input: NewScenario): Promise<void> {
    this.busy.set(true);
    this.faults.set([]);
    try {
      const { id } = await this.client.create(input);
      await this.router.navigate(['/scenarios', id]);
    } catch (error) {
      const problem = problemOf(error);
      this.faults.set((problem.body.faults as ScenarioFault[] | undefined) ?? []);
      await this.notices.say(this.transloco.translate(`problems.${problem.code}`));
    } finally {
      this.busy.set(false);
    }
  }

  protected async takeFile(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const text = await input.files?.[0]?.text();
    input.value = '';
    if (text !== undefined) await this.create({ from: 'file', text });
  }

  protected async retire(scenario: AuthoredScenario): Promise<void> {
    const say = (key: string) => this.transloco.translate(`authoring.list.${key}`, { title: scenario.title });
    const isSure = await this.confirm.ask({
      title: say('retireTitle'),
      text: say('retireText'),
      act: say('retire'),
      danger: true,
    });
    if (!isSure) return;
    await this.done(this.client.retire(scenario.id));
  }

  protected bringBack({ id }: AuthoredScenario): Promise<void> {
    return this.done(this.client.bringBack(id));
  }

  private async done(work: Promise<unknown>): Promise<void> {
    try {
      await work;
    } catch (error) {
      await this.notices.say(this.transloco.translate(`problems.${problemOf(error).code}`));
    }
    this.scenarios.reload();
  }
}
