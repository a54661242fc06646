import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { allowed } from '../shared/access/allowed';

export const routes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('notifications')],
    canActivate: [allowed('signed-in')],
    title: 'notifications.inbox.title',
    loadComponent: () => import('./inbox/inbox-page').then((m) => m.InboxPage),
  },
];
