import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { LogEntryView, OperationsView } from '@lms/contract/sandbox/office';
import { Icon } from '../../../shared/ui/icon';
import { clockOf } from '../tones';
import { LogEntries } from './log-entries';
import { MatterActs } from './matter-acts';
import { ModuleChart } from './module-chart';
import { WayLine } from './way-line';

const TONE = { ok: 'ok', down: 'overdue', work: 'due', due: 'due', late: 'overdue' } as const;
const ICON = { ok: 'ok', down: 'overdue', work: 'due', due: 'due', late: 'overdue' } as const;

/** The operations room: modules and their charts, the hall, what is due, backups, changes, the log. */
@Component({
  selector: 'lms-operations-pane',
  imports: [Icon, LogEntries, MatterActs, ModuleChart, TranslocoPipe, WayLine],
  templateUrl: './operations-pane.html',
  styleUrl: './operations-pane.scss',
})
export class OperationsPane {
  readonly room = input.required<OperationsView>();
  readonly entries = input.required<readonly LogEntryView[]>();

  protected readonly tone = TONE;
  protected readonly icon = ICON;
  protected readonly clock = clockOf;
}
