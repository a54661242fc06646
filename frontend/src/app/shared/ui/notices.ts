import { inject, Injector, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** Short words at the foot of the page about what has just been done; read aloud, gone after some seconds. */
@Service()
export class Notices {
  private readonly injector = inject(Injector);

  /** Resolves to whether the person pressed the notice's button, e.g. to undo. */
  async say(text: string, button?: string): Promise<boolean> {
    const { MatSnackBar } = await import('@angular/material/snack-bar');
    const notice = this.injector.get(MatSnackBar).open(text, button, { duration: button ? 10_000 : 5_000 });
    return (await firstValueFrom(notice.afterDismissed())).dismissedByAction;
  }
}
