import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { allowed } from '../../shared/access/allowed';

/** Under `/invigilation`: the quizzes that one can watch over, and the board of one. */
export const routes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('assessment')],
    canActivate: [allowed('attempt:invigilate')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'assessment.watch.list',
        loadComponent: () => import('./watch-list-page').then((m) => m.WatchListPage),
      },
      {
        path: ':quizId',
        title: 'assessment.watch.list',
        loadComponent: () => import('./watch-page').then((m) => m.WatchPage),
      },
    ],
  },
];
