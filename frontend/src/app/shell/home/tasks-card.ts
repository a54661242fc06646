import { Component, computed, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe } from '../../shared/ui/dates';
import { DaysLeftPipe } from '../../shared/ui/days-left';
import { Icon } from '../../shared/ui/icon';
import { StatusChip } from '../../shared/ui/status-chip';
import type { Task } from './home-tasks';

const SHOWN = 5;

/** What comes after the next action, in the order in which it is due. */
@Component({
  selector: 'lms-tasks-card',
  imports: [MatButtonModule, DayPipe, DaysLeftPipe, Icon, RouterLink, StatusChip, TranslocoPipe],
  templateUrl: './tasks-card.html',
  styleUrl: './tasks-card.scss',
})
export class TasksCard {
  readonly tasks = input.required<readonly Task[]>();

  protected readonly shown = computed(() => this.tasks().slice(0, SHOWN));
}
