import { Component, computed, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { IMPORT_STATES, type ReportedQuestion } from '@lms/contract/assessment/exchange';

/** So many rows at once; a file may hold two thousand. */
const SIZE = 100;

/** The questions of a file, one a row: what would become of each, and why. */
@Component({
  selector: 'lms-import-table',
  imports: [TranslocoPipe],
  templateUrl: './import-table.html',
  styleUrl: './import-table.scss',
})
export class ImportTable {
  readonly questions = input.required<readonly ReportedQuestion[]>();

  protected readonly states = IMPORT_STATES;
  protected readonly state = signal<string>('');
  protected readonly shown = signal(SIZE);
  protected readonly found = computed(() =>
    this.questions().filter((one) => this.state() === '' || one.state === this.state()),
  );
  protected readonly rows = computed(() => this.found().slice(0, this.shown()));

  protected more(): void {
    this.shown.update((count) => count + SIZE);
  }
}
