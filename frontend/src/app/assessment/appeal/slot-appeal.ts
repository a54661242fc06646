import { Component, computed, inject, input, output } from '@angular/core';
import type { AttemptAppeals } from '@lms/contract/assessment/appeal';
import { AppealBox } from './appeal-box';
import { AppealClient } from './appeal-client';

/** Beneath a marked question: the candidate's appeal against its mark, or the way to one. */
@Component({
  selector: 'lms-slot-appeal',
  imports: [AppealBox],
  template: `<lms-appeal-box [appeal]="appeal()" [until]="until()" [send]="send" (changed)="changed.emit($event)" />`,
})
export class SlotAppeal {
  readonly attemptId = input.required<string>();
  readonly slot = input.required<number>();
  readonly appeals = input.required<AttemptAppeals>();

  readonly changed = output<AttemptAppeals>();

  private readonly client = inject(AppealClient);

  protected readonly appeal = computed(() => this.appeals().items.find(({ slot }) => slot === this.slot()));
  protected readonly until = computed(() => this.appeals().open.find(({ slot }) => slot === this.slot())?.until);
  protected readonly send = (text: string) => this.client.file(this.attemptId(), this.slot(), text);
}
