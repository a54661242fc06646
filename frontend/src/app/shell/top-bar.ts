import { Component, computed, inject, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Session } from '../shared/access/session';
import { Avatar } from '../shared/ui/avatar';
import { Icon } from '../shared/ui/icon';
import { InboxBell } from './bell/inbox-bell';
import { Brand } from './brand';
import { LanguageMenu } from './language-menu';
import { Menu } from './menu';

/** Who we are, where the person works, search, language, and the person's own menu. */
@Component({
  selector: 'lms-top-bar',
  imports: [MatButtonModule, Avatar, Brand, Icon, InboxBell, LanguageMenu, Menu, RouterLink, TranslocoPipe],
  templateUrl: './top-bar.html',
  styleUrl: './top-bar.scss',
  host: { '(document:keydown)': 'openSearchBy($event)' },
})
export class TopBar {
  readonly find = output();

  private readonly session = inject(Session);
  private readonly router = inject(Router);

  protected readonly me = this.session.me;
  protected readonly workplace = computed(() => this.me()?.units[0]?.name ?? this.me()?.organisationName);

  protected openSearchBy(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k' || !this.me()) return;
    event.preventDefault();
    this.find.emit();
  }

  protected async signOut(): Promise<void> {
    await this.session.signOut();
    await this.router.navigateByUrl('/sign-in');
  }
}
