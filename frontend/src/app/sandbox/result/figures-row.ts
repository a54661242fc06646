import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RunResult } from '@lms/contract/sandbox/result';

const ALWAYS = ['commands', 'workingDays'] as const;
const PER_CASE = ['trips', 'askedTwice'] as const;

/** What the run took, beside what the reference run took. */
@Component({
  selector: 'lms-figures-row',
  imports: [TranslocoPipe],
  template: `
    <dl>
      @for (figure of rows(); track figure.key) {
        <div>
          <dt>{{ 'sandbox.figures.' + figure.key | transloco }}</dt>
          <dd>
            {{ figure.mine }}<small>{{ 'sandbox.figures.reference' | transloco: { value: figure.reference } }}</small>
          </dd>
        </div>
      }
    </dl>
  `,
  styleUrl: './figures-row.scss',
})
export class FiguresRow {
  readonly figures = input.required<RunResult['figures']>();
  /** Whether there was a case at all: trips, papers and queries are counted by it. */
  readonly perCase = input(true);

  protected readonly rows = computed(() => {
    const { mine, reference } = this.figures();
    const plain = (this.perCase() ? [...ALWAYS, ...PER_CASE] : ALWAYS).map((key) => ({
      key,
      mine: String(mine[key]),
      reference: String(reference[key]),
    }));
    const queries = {
      key: 'queries',
      mine: `${mine.queriesUsed} / ${mine.queriesMade}`,
      reference: `${reference.queriesUsed} / ${reference.queriesMade}`,
    };
    return this.perCase() ? [...plain, queries] : plain;
  });
}
