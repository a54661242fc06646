import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MailView } from '@lms/contract/sandbox/office';
import { EmptyState } from '../../../shared/ui/empty-state';
import { Icon } from '../../../shared/ui/icon';
import { DeskActions } from '../desk-actions';
import { DeskStore } from '../desk-store';
import { clockOf } from '../tones';
import { MatterActs } from './matter-acts';

/** The inbox: letters on the left, the one that is open on the right. What it carries shows only to who looks. */
@Component({
  selector: 'lms-mail-pane',
  imports: [EmptyState, Icon, MatButtonModule, MatterActs, TranslocoPipe],
  templateUrl: './mail-pane.html',
  styleUrl: './mail-pane.scss',
})
export class MailPane {
  readonly mails = input.required<readonly MailView[]>();

  private readonly actions = inject(DeskActions);
  protected readonly store = inject(DeskStore);
  private readonly chosen = signal<string | undefined>(undefined);

  protected readonly clock = clockOf;
  protected readonly mail = computed(() => this.mails().find(({ code }) => code === this.chosen()) ?? this.mails()[0]);
  /** Looking has its buttons beside what is looked at. */
  protected readonly acts = computed(() => (this.mail()?.acts ?? []).filter((type) => type !== 'mail.inspect'));
  protected readonly canLook = computed(
    () =>
      (this.mail()?.acts.includes('mail.inspect') ?? false) && Boolean(this.actions.find('mail.inspect')?.available),
  );

  protected open(code: string): void {
    this.chosen.set(code);
  }

  protected look(mail: string, part: 'header' | 'link' | 'attachment'): void {
    void this.actions.send('mail.inspect', { mail, part });
  }
}
