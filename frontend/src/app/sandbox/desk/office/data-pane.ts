import { Component, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OfficeView } from '@lms/contract/sandbox/office';
import { Icon } from '../../../shared/ui/icon';
import { DeskActions } from '../desk-actions';
import { clockOf } from '../tones';
import { MatterActs } from './matter-acts';

type Ask = OfficeView['asks'][number];

/** What people ask for by word of mouth, the data they want, the formal way to it, and the work log. */
@Component({
  selector: 'lms-data-pane',
  imports: [Icon, MatButtonModule, MatterActs, TranslocoPipe],
  templateUrl: './data-pane.html',
  styleUrl: './data-pane.scss',
})
export class DataPane {
  readonly office = input.required<OfficeView>();

  private readonly actions = inject(DeskActions);
  protected readonly clock = clockOf;

  /** The answers of this request only. */
  protected answer(ask: Ask): void {
    const action = this.actions.find('reply.to');
    if (!action) return;
    const fields = action.fields.map((field) => (field.name === 'answer' ? { ...field, options: ask.answers } : field));
    void this.actions.act({ ...action, fields }, { ask: ask.code });
  }

  protected others({ acts }: Ask): string[] {
    return acts.filter((type) => type !== 'reply.to');
  }
}
