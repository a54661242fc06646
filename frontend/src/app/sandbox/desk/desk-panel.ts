import { Component, computed, inject, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseView } from '@lms/contract/sandbox/case';
import type { RunView } from '@lms/contract/sandbox/run';
import { EmptyState } from '../../shared/ui/empty-state';
import { Icon } from '../../shared/ui/icon';
import { DeskStore } from './desk-store';
import { GuideLibrary } from './guide/guide-library';
import { IssuedDocument } from './issued-document';
import { MessageReply } from './message-reply';
import { SupervisionTable } from './supervision-table';
import { clockOf } from './tones';
import type { DeskPanel as PanelName } from './world-bar';

/** What is laid over the middle of the desk: letters, the published guides, or the documents issued so far. */
@Component({
  selector: 'lms-desk-panel',
  imports: [
    MatButtonModule,
    EmptyState,
    GuideLibrary,
    Icon,
    IssuedDocument,
    MessageReply,
    SupervisionTable,
    TranslocoPipe,
  ],
  templateUrl: './desk-panel.html',
  styleUrl: './desk-panel.scss',
})
export class DeskPanel {
  readonly panel = input.required<PanelName>();
  readonly run = input.required<RunView>();
  readonly case = input<CaseView>();
  /** Whether questions can be answered now. */
  readonly answerable = input(true);
  readonly closed = output();
  readonly replied = output<{ message: number; text: string }>();
  readonly answered = output<{ caseNo: string; ask: string; option: string }>();

  private readonly store = inject(DeskStore);

  protected readonly clock = clockOf;
  protected readonly documents = computed(() => this.case()?.documents ?? []);

  protected openCase(caseNo: string): void {
    this.store.openCase(caseNo);
    this.closed.emit();
  }
}
