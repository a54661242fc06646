import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { JobView, RunView } from '@lms/contract/sandbox/run';
import { Icon } from '../../shared/ui/icon';
import { LAMP_ICON, LAMP_TONE } from './tones';

const LAMPS = ['red', 'yellow', 'green', 'paused'] as const;
type LampFilter = (typeof LAMPS)[number];

/** What waits at this post, most pressing first; the lamps above filter it. */
@Component({
  selector: 'lms-job-list',
  imports: [Icon, TranslocoPipe],
  templateUrl: './job-list.html',
  styleUrl: './job-list.scss',
})
export class JobList {
  readonly workbench = input.required<RunView['workbench']>();
  readonly current = input<string>();
  readonly filter = input<LampFilter>();

  readonly opened = output<string>();
  readonly filtered = output<LampFilter | undefined>();

  protected readonly tones = LAMP_TONE;
  protected readonly icons = LAMP_ICON;
  protected readonly lamps = LAMPS;
  protected readonly jobs = computed(() => {
    const filter = this.filter();
    return this.workbench().jobs.filter((job) => !filter || lampOf(job) === filter);
  });

  protected tail(caseNo: string): string {
    return `…${caseNo.slice(-6)}`;
  }

  protected open(job: JobView): void {
    if (job.mine) this.opened.emit(job.caseNo);
  }

  protected toggle(lamp: LampFilter): void {
    this.filtered.emit(lamp === this.filter() ? undefined : lamp);
  }
}

const lampOf = ({ lamp }: JobView): LampFilter | undefined => {
  if (lamp === 'overdue') return 'red';
  return lamp === 'none' ? undefined : lamp;
};
