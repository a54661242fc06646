import { Component, computed, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RunView } from '@lms/contract/sandbox/run';
import { Icon } from '../../shared/ui/icon';
import { ExamClock } from './exam-clock';

/** What lies over the middle of the desk. */
export type DeskPanel = 'inbox' | 'guide' | 'documents';

/** The dark edge that says: you are inside the simulated office. */
@Component({
  selector: 'lms-world-bar',
  imports: [MatButtonModule, ExamClock, Icon, TranslocoPipe],
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

  protected readonly places = computed(() => [
    { panel: undefined, key: 'workbench', count: this.run().workbench.jobs.length },
    { panel: 'inbox' as const, key: 'inbox', count: this.run().messages.length },
    { panel: 'documents' as const, key: 'documents', count: this.documentCount() },
    { panel: 'guide' as const, key: 'guide', count: 0 },
  ]);
  protected readonly nextDay = computed(() => this.run().actions.find(({ type }) => type === 'clock.next_day'));
}
