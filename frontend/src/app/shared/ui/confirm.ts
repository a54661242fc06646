import { inject, Injector, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Question } from './question';

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
