import { Component, computed, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { latest } from '../../shared/api/latest';
import { Icon } from '../../shared/ui/icon';
import { BellClient } from './bell-client';

/** More than this is many. */
const MOST = 99;

/** The way to the inbox, with how many messages wait there. */
@Component({
  selector: 'lms-inbox-bell',
  imports: [MatButtonModule, Icon, RouterLink, TranslocoPipe],
  template: `
    <a
      matIconButton
      routerLink="/inbox"
      [attr.aria-label]="(unread() ? 'shell.inbox.unread' : 'shell.inbox.title') | transloco: { count: unread() }"
    >
      <lms-icon name="bell" />
      @if (unread()) {
        <span class="badge" aria-hidden="true">{{ badge() }}</span>
      }
    </a>
  `,
  styleUrl: './inbox-bell.scss',
})
export class InboxBell {
  private readonly count = latest(inject(BellClient).count());

  /** Nothing is shown while the server does not answer. */
  protected readonly unread = computed(() => this.count()?.unread ?? 0);
  protected readonly badge = computed(() => (this.unread() > MOST ? `${String(MOST)}+` : String(this.unread())));
}
