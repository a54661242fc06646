import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { allowed } from '../shared/access/allowed';

/** Under `/law`: the laws that everything here rests on, and how their time limits are counted. */
export const routes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('law')],
    canActivate: [allowed('signed-in')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'law.laws.title',
        loadComponent: () => import('./law/law-list-page').then((m) => m.LawListPage),
      },
      {
        path: 'deadlines',
        title: 'law.deadline.title',
        loadComponent: () => import('./deadline/deadline-page').then((m) => m.DeadlinePage),
      },
      {
        path: ':lawId',
        title: 'law.law.title',
        loadComponent: () => import('./law/law-page').then((m) => m.LawPage),
      },
    ],
  },
];
