import { Component, computed, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSlideToggleModule } from '@angular/material/slide-toggle';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { LimitEntry } from '@lms/contract/law/limit';
import { todayText } from '../../shared/ui/dates';
import { Icon } from '../../shared/ui/icon';
import { outlinedFields } from '../../shared/ui/outlined-fields';
import { daysLater } from './months';
import {
  isDay,
  isWhole,
  lengthKey,
  LONGEST,
  pausesOf,
  wholeNumber,
  type DeadlineAddress,
  type PauseRow,
} from './question';

const UNITS = ['working', 'calendar', 'months'] as const;

/** What is asked: which limit, from which day, with what taken out and what added. Says each change at once. */
@Component({
  selector: 'lms-deadline-form',
  imports: [Icon, MatButtonModule, MatFormFieldModule, MatInputModule, MatSlideToggleModule, RouterLink, TranslocoPipe],
  templateUrl: './deadline-form.html',
  styleUrl: './deadline-form.scss',
  providers: [outlinedFields],
})
export class DeadlineForm {
  readonly limits = input.required<readonly LimitEntry[]>();
  readonly address = input.required<DeadlineAddress>();
  readonly asked = output<DeadlineAddress>();

  protected readonly units = UNITS;
  protected readonly longest = LONGEST;
  protected readonly limit = computed(() => this.limits().find(({ code }) => code === this.address().limit));
  /** Whether the length is the reader's to give: no limit chosen, or one whose length the service item sets. */
  protected readonly isFree = computed(() => (this.limit()?.length ?? null) === null);
  protected readonly unit = computed(() => this.limit()?.unit ?? this.address().unit ?? 'working');
  protected readonly isExtended = computed(() => wholeNumber(this.address().extension) !== undefined);
  protected readonly rolls = computed(() => this.address().roll !== 'false');
  protected readonly pauses = computed(() => pausesOf(this.address()));
  protected readonly lacksLength = computed(() => this.isFree() && wholeNumber(this.address().days) === undefined);
  protected readonly lacksStart = computed(() => !isDay(this.address().from));

  protected readonly isWhole = isWhole;
  protected readonly lengthKey = lengthKey;

  /** Another limit brings its own length, extension and direction. */
  protected pick(code: string): void {
    this.asked.emit({ limit: code, days: '', unit: '', direction: '', extension: '' });
  }

  protected extend(length: number, isWanted: boolean): void {
    this.asked.emit({ extension: isWanted ? String(length) : '' });
  }

  protected addPause(): void {
    const { from } = this.address();
    const first = daysLater(isDay(from) ? from : todayText(), 1);
    this.setPauses([...this.pauses(), { from: first, to: first }]);
  }

  protected removePause(index: number): void {
    this.setPauses(this.pauses().filter((_, at) => at !== index));
  }

  protected changePause(index: number, change: Partial<PauseRow>): void {
    this.setPauses(this.pauses().map((pause, at) => (at === index ? { ...pause, ...change } : pause)));
  }

  private setPauses(pauses: readonly PauseRow[]): void {
    this.asked.emit({ pause: pauses.map(({ from, to }) => `${from}..${to}`) });
  }
}
