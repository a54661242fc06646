import { inject, Injector, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** A question before something that cannot be undone. It names the thing, and its button names the act. */
export interface Question {
  readonly title: string;
  readonly text?: string;
  /** The verb on the button that does it. */
  readonly act: string;
  readonly danger?: boolean;
}

/** Asks once. The dialog is fetched when the first question is asked. */
@Service()
export class Confirm {
  private readonly injector = inject(Injector);

  async ask(question: Question): Promise<boolean> {
    const [{ MatDialog }, { ConfirmDialog }] = await Promise.all([
      import('@angular/material/dialog'),
      import('./confirm-dialog'),
    ]);
    const dialog = this.injector.get(MatDialog).open<unknown, Question, boolean>(ConfirmDialog, {
      data: question,
      width: '28rem',
      role: 'alertdialog',
    });
    return (await firstValueFrom(dialog.afterClosed())) ?? false;
  }
}
