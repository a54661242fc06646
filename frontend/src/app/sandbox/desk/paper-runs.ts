import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PageRun } from '@lms/contract/sandbox/material';

/** A line of a simulated paper: printed text, what somebody filled in, and what a check found wrong in it. */
@Component({
  selector: 'lms-paper-runs',
  imports: [TranslocoPipe],
  template: `
    @for (run of runs(); track $index) {
      @if (faultOf(run); as fault) {
        <span class="has">
          <mark>{{ run.text }}</mark><span class="pin">{{ 'sandbox.check.' + fault | transloco }}</span>
        </span>
      } @else if (run.filled) {
        <u>{{ run.text }}</u>
      } @else {
        <span>{{ run.text }}</span>
      }
    }
  `,
  styleUrl: './paper-runs.scss',
})
export class PaperRuns {
  readonly runs = input.required<readonly PageRun[]>();
  readonly faults = input<ReadonlyMap<string, 'different' | 'expired'>>(new Map());

  protected faultOf(run: PageRun): 'different' | 'expired' | undefined {
    return run.fact ? this.faults().get(run.fact) : undefined;
  }
}
