import { DOCUMENT } from '@angular/common';
import { Component, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { FILE_FORMATS, type FileFormat } from '@lms/contract/assessment/results';
import { problemOf } from '../../shared/api/problem';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { ResultsClient } from './results-client';

/** Saves a table of results as a file for spreadsheets. */
@Component({
  selector: 'lms-results-export',
  imports: [Icon, MatButtonModule, TranslocoPipe],
  template: `
    @for (format of formats; track format) {
      <button type="button" matButton="outlined" [disabled]="isBusy()" (click)="save(format)">
        <lms-icon name="download" size="small" />{{ 'results.export.' + format | transloco }}
      </button>
    }
  `,
  styles: ':host { display: flex; flex-wrap: wrap; gap: var(--ca-2); }',
})
export class ResultsExport {
  readonly quizId = input.required<string>();
  readonly table = input.required<'attempts' | 'questions'>();
  readonly query = input.required<Record<string, string | undefined>>();

  private readonly client = inject(ResultsClient);
  private readonly notices = inject(Notices);
  private readonly texts = inject(TranslocoService);
  private readonly document = inject(DOCUMENT);

  protected readonly formats = FILE_FORMATS;
  protected readonly isBusy = signal(false);

  protected async save(format: FileFormat): Promise<void> {
    this.isBusy.set(true);
    try {
      const file = await this.client.file(this.quizId(), this.table(), { ...this.query(), format });
      this.hand(file, `${this.table()}.${format}`);
    } catch (error) {
      // A download has no page of its own to show what went wrong.
      void this.notices.say(this.texts.translate(`problems.${problemOf(error).code}`));
    } finally {
      this.isBusy.set(false);
    }
  }

  /** The browser saves what a link with a name points at. */
  private hand(file: Blob, name: string): void {
    const link = this.document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  }
}
