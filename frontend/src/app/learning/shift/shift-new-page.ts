import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatButtonToggleModule } from '@angular/material/button-toggle';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MatInputModule } from '@angular/material/input';
import { MatRadioModule } from '@angular/material/radio';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ShiftDraw, ShiftRules } from '@lms/contract/learning/shift';
import { problemOf } from '../../shared/api/problem';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { outlinedFields } from '../../shared/ui/outlined-fields';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { ShiftClient } from './shift-client';

const RULES: readonly ShiftRules[] = ['practice', 'guided', 'closed-book'];
/** The organisation's clock; a time typed without a zone means this one. */
const ZONE = '+08:00';

/** Opens a shift: for which class, with what, by which rules, and when. */
@Component({
  selector: 'lms-shift-new-page',
  imports: [
    MatButtonModule,
    MatButtonToggleModule,
    MatCheckboxModule,
    MatInputModule,
    MatRadioModule,
    ErrorState,
    Icon,
    PageHeader,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  providers: [outlinedFields],
  templateUrl: './shift-new-page.html',
  styleUrl: './shift-new-page.scss',
})
export class ShiftNewPage {
  /** The class to begin with, from the address. */
  readonly class = input<string>();

  private readonly client = inject(ShiftClient);
  private readonly router = inject(Router);

  protected readonly rulesOffered = RULES;
  protected readonly classes = this.client.classes();
  protected readonly scenarios = this.client.scenarios();
  protected readonly open = computed(() =>
    (this.classes.hasValue() ? this.classes.value().items : []).filter(({ state }) => state !== 'ended'),
  );
  protected readonly offered = computed(() => (this.scenarios.hasValue() ? this.scenarios.value().items : []));

  protected readonly classId = linkedSignal(() => this.class() ?? this.open()[0]?.id ?? '');
  protected readonly draw = signal<ShiftDraw>('same');
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly rules = signal<ShiftRules>('practice');
  protected readonly minutes = signal(45);
  protected readonly later = signal(false);
  protected readonly startsAt = signal('');
  protected readonly isOpening = signal(false);
  /** Keys of texts: what the server found wrong with it. */
  protected readonly faults = signal<readonly string[]>([]);

  protected readonly isReady = computed(
    () =>
      this.classId() !== '' &&
      this.chosen().length > 0 &&
      this.minutes() >= 5 &&
      this.minutes() <= 480 &&
      (!this.later() || this.startsAt() !== ''),
  );

  protected chooseDraw(draw: ShiftDraw): void {
    this.draw.set(draw);
    if (draw === 'same') this.chosen.update((ids) => ids.slice(0, 1));
  }

  protected toggle(id: string): void {
    this.chosen.update((ids) => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.isReady() || this.isOpening()) return;
    this.isOpening.set(true);
    try {
      const startsAt = this.later() ? new Date(`${this.startsAt()}:00${ZONE}`).toISOString() : null;
      const { id } = await this.client.open({
        ...{ classId: this.classId(), scenarioIds: [...this.chosen()], draw: this.draw(), rules: this.rules() },
        ...{ startsAt, minutes: this.minutes() },
      });
      await this.router.navigate(['/shifts', id]);
    } catch (error) {
      const { code, errors } = problemOf(error);
      const keys = errors.flatMap(({ key }) => (key === undefined ? [] : [`faults.${key}`]));
      this.faults.set(keys.length > 0 ? keys : [`problems.${code}`]);
    } finally {
      this.isOpening.set(false);
    }
  }
}
