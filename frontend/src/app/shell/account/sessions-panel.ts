import { Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { SessionView } from '@lms/contract/identity/session';
import { problemOf } from '../../shared/api/problem';
import { Chip } from '../../shared/ui/chip';
import { Confirm } from '../../shared/ui/confirm';
import { InstantPipe } from '../../shared/ui/dates';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { Skeleton } from '../../shared/ui/skeleton';
import { AccountClient } from './account-client';
import { deviceName } from './device-name';
import { TokenForm } from './token-form';

@Component({
  selector: 'lms-sessions-panel',
  imports: [MatButtonModule, Chip, ErrorState, Icon, InstantPipe, Skeleton, TokenForm, TranslocoPipe],
  templateUrl: './sessions-panel.html',
  styleUrl: './sessions-panel.scss',
})
export class SessionsPanel {
  private readonly client = inject(AccountClient);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly transloco = inject(TranslocoService);

  protected readonly sessions = this.client.sessions();
  protected readonly deviceName = deviceName;

  protected async end(session: SessionView): Promise<void> {
    const agreed = await this.confirm.ask({
      title: this.text('endTitle', session),
      text: this.text('endText', session),
      act: this.text('end', session),
      danger: true,
    });
    if (!agreed) return;
    try {
      await this.client.endSession(session.id);
      void this.notices.say(this.text('ended', session));
    } catch (error) {
      void this.notices.say(this.transloco.translate(`problems.${problemOf(error).code}`));
    }
    this.sessions.reload();
  }

  private text(key: string, { name }: SessionView): string {
    return this.transloco.translate(`shell.sessions.${key}`, { name: deviceName(name) });
  }
}
