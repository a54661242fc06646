import { Directive, inject, input } from '@angular/core';
import type { HandedFile } from '@lms/contract/assessment/item-answer';
import { ANSWER_FILES, type AnswerFiles } from '../../shared/ui/item-player/answer-files';
import { AttemptClient } from './attempt-client';

/** On a player: where the files of this question of this attempt go to and come from. */
@Directive({
  selector: '[lmsSlotFiles]',
  providers: [{ provide: ANSWER_FILES, useExisting: SlotFiles }],
})
export class SlotFiles implements AnswerFiles {
  readonly lmsSlotFiles = input.required<{ id: string; slot: number }>();

  private readonly attempts = inject(AttemptClient);

  send(file: File, progress: (share: number) => void): Promise<HandedFile> {
    return this.attempts.hand(this.lmsSlotFiles(), file, progress);
  }

  remove(id: string): Promise<void> {
    return this.attempts.takeBack(this.lmsSlotFiles().id, id);
  }

  address(id: string): string {
    return `/api/attempts/${this.lmsSlotFiles().id}/files/${id}`;
  }
}
