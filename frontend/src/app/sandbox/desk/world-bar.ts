import { Component, computed, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OfficeArea } from '@lms/contract/sandbox/office';
import type { RunView } from '@lms/contract/sandbox/run';
import { Icon } from '../../shared/ui/icon';
import { ExamClock } from './exam-clock';
import { SeatMenu } from './seat-menu';

/** What lies over the middle of the desk. */
export type DeskPanel = 'inbox' | 'guide' | 'documents' | 'supervision' | OfficeArea['code'];

interface Place {
  readonly panel: DeskPanel | undefined;
  readonly key: string;
  /** Null or missing: the client has its own word. */
  readonly label?: string;
  readonly count: number;
}

/** The dark edge that says: you are inside the simulated office. */
@Component({
  selector: 'lms-world-bar',
  imports: [MatButtonModule, ExamClock, Icon, SeatMenu, TranslocoPipe],
  templateUrl: './world-bar.html',
  styleUrl: './world-bar.scss',
  host: { role: 'group' },
})
export class WorldBar {
  readonly run = input.required<RunView>();
  readonly panel = input<DeskPanel>();
  readonly guideCount = input(0);
  readonly documentCount = input(0);

  readonly panelChosen = output<DeskPanel | undefined>();
  readonly paletteOpened = output();
  readonly coachOpened = output();
  readonly dayEnded = output();
  readonly timeOver = output();
  readonly left = output();
  /** Key of the seat to go over to. */
  readonly seatTaken = output<string>();

  protected readonly places = computed(() => [...this.desks(), ...this.areas()]);
  private readonly desks = computed((): Place[] => [
    { panel: undefined, key: 'workbench', count: this.run().workbench.jobs.length },
    { panel: 'inbox', key: 'inbox', count: this.run().messages.length },
    { panel: 'documents', key: 'documents', count: this.documentCount() },
    { panel: 'guide', key: 'guide', count: 0 },
    ...(this.run().supervision === null ? [] : [{ panel: 'supervision' as const, key: 'supervision', count: 0 }]),
  ]);
  /** Desks besides cases, as the server calls them. */
  private readonly areas = computed(() =>
    (this.run().office?.areas ?? []).map(({ code, label, count }): Place => ({ panel: code, key: code, label, count })),
  );
  protected readonly nextDay = computed(() => this.run().actions.find(({ type }) => type === 'clock.next_day'));
}
