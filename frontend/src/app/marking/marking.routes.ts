import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { allowed } from '../shared/access/allowed';

export const routes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('marking')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'marking.queue.title',
        canActivate: [allowed('mark:write')],
        loadComponent: () => import('./entry/queue-page').then((m) => m.QueuePage),
      },
      {
        path: 'rules',
        title: 'marking.rules.title',
        canActivate: [allowed('mark:set')],
        loadComponent: () => import('./rule/rules-page').then((m) => m.RulesPage),
      },
      {
        path: ':entryId',
        title: 'marking.desk.title',
        canActivate: [allowed('mark:write')],
        loadComponent: () => import('./entry/desk-page').then((m) => m.DeskPage),
      },
    ],
  },
];
