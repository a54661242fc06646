import { DOCUMENT } from '@angular/common';
import { Component, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Session } from '../../shared/access/session';
import { problemOf } from '../../shared/api/problem';
import { todayText } from '../../shared/ui/dates';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { PeopleClient, type PeopleFilter } from './people-client';

/** Saves the people of a filter as a file for spreadsheets. */
@Component({
  selector: 'lms-people-export',
  imports: [Icon, MatButtonModule, TranslocoPipe],
  template: `
    @if (isAllowed()) {
      <button type="button" matButton="outlined" [disabled]="isBusy()" (click)="save()">
        <lms-icon name="download" size="small" />{{ 'reporting.export' | transloco }}
      </button>
    }
  `,
})
export class PeopleExport {
  readonly filter = input.required<PeopleFilter>();

  private readonly client = inject(PeopleClient);
  private readonly session = inject(Session);
  private readonly notices = inject(Notices);
  private readonly texts = inject(TranslocoService);
  private readonly document = inject(DOCUMENT);

  protected readonly isBusy = signal(false);

  protected isAllowed(): boolean {
    return this.session.can('report:read');
  }

  protected async save(): Promise<void> {
    this.isBusy.set(true);
    try {
      this.hand(await this.client.file(this.filter()), `certification-${this.filter().on ?? todayText()}.csv`);
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
