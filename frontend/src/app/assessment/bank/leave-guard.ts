import { inject, Service } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Confirm } from '../../shared/ui/confirm';

/** A page with something written that nobody has saved. */
export interface Written {
  mayLeave(): boolean | Promise<boolean>;
}

/** Asks before what was written is lost. */
@Service()
export class LeaveGuard {
  private readonly confirm = inject(Confirm);
  private readonly transloco = inject(TranslocoService);

  ask(): Promise<boolean> {
    const say = (key: string) => this.transloco.translate(`questions.edit.${key}`);
    return this.confirm.ask({ title: say('leaveTitle'), text: say('leaveText'), act: say('leave'), danger: true });
  }
}
