import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DeadlineView } from '@lms/contract/law/deadline';
import type { LimitEntry } from '@lms/contract/law/limit';
import { DayPipe } from '../../shared/ui/dates';
import { Icon } from '../../shared/ui/icon';
import { DeadlineCalendar } from './deadline-calendar';
import { lengthKey, type DeadlineQuestion } from './question';

/** The due day, and the calendar and list that show how it comes about. */
@Component({
  selector: 'lms-deadline-result',
  imports: [DayPipe, DeadlineCalendar, Icon, TranslocoPipe],
  templateUrl: './deadline-result.html',
  styleUrl: './deadline-result.scss',
})
export class DeadlineResult {
  readonly question = input.required<DeadlineQuestion>();
  readonly answer = input.required<DeadlineView>();
  readonly limit = input<LimitEntry>();

  protected readonly lengthKey = lengthKey;
  protected readonly counted = computed(() => this.answer().days.filter(({ counted }) => counted).length);
  protected readonly left = computed(() => this.answer().days.length - this.counted());
}
