import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { allowed } from '../../shared/access/allowed';

/** Under `/classes`: for those who run them. */
export const routes: Routes = [
  {
    path: ':classId/gradebook',
    title: 'learning.gradebook.title',
    providers: [provideTranslocoScope('learning')],
    canActivate: [allowed('attempt:read')],
    loadComponent: () => import('../gradebook/gradebook-page').then((m) => m.GradebookPage),
  },
  {
    path: '',
    providers: [provideTranslocoScope('learning')],
    canActivateChild: [allowed('class:write')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'learning.classes.title',
        loadComponent: () => import('./class-list-page').then((m) => m.ClassListPage),
      },
      {
        path: 'new',
        title: 'learning.class.newTitle',
        loadComponent: () => import('./class-new-page').then((m) => m.ClassNewPage),
      },
      {
        path: ':classId',
        title: 'learning.class.title',
        loadComponent: () => import('./class-page').then((m) => m.ClassPage),
      },
    ],
  },
];
