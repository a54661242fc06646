import { Component, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { OfficeView } from '@lms/contract/sandbox/office';
import { LanguageStore } from '../../../shared/api/language';
import { Icon } from '../../../shared/ui/icon';
import { listed } from '../../../shared/ui/listed';
import { DeskActions } from '../desk-actions';
import { clockOf } from '../tones';
import { MatterActs } from './matter-acts';

type Ask = OfficeView['asks'][number];
type Note = OfficeView['notes'][number];

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
  private readonly language = inject(LanguageStore).current;
  protected readonly clock = clockOf;

  /** The answers of this request only. */
  protected answer(ask: Ask): void {
    const action = this.actions.find('reply.to');
    if (!action) return;
    const fields = action.fields.map((field) => (field.name === 'answer' ? { ...field, options: ask.answers } : field));
    void this.actions.act({ ...action, fields }, { ask: ask.code });
  }

  protected fieldsOf({ fields }: { readonly fields: readonly string[] }): string {
    return listed(fields, this.language());
  }

  /** What was asked, what was answered, and the rest, as far as it was written. */
  protected words({ asked, answered, text }: Note): string {
    return [asked, answered, text].filter((part) => part !== '').join(' · ');
  }

  protected others({ acts }: Ask): string[] {
    return acts.filter((type) => type !== 'reply.to');
  }
}
