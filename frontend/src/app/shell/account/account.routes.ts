import type { Routes } from '@angular/router';
import { allowed } from '../../shared/access/allowed';
import { AccountPage } from './account-page';

export const routes: Routes = [
  {
    path: '',
    component: AccountPage,
    canActivate: [allowed('signed-in')],
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'display' },
      {
        path: 'display',
        title: 'shell.account.display',
        loadComponent: () => import('./display-panel').then((m) => m.DisplayPanel),
      },
      {
        path: 'password',
        title: 'shell.account.password',
        loadComponent: () => import('./password-panel').then((m) => m.PasswordPanel),
      },
      {
        path: 'sessions',
        title: 'shell.account.sessions',
        loadComponent: () => import('./sessions-panel').then((m) => m.SessionsPanel),
      },
    ],
  },
];
