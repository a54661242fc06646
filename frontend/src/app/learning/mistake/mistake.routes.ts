import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { allowed } from '../../shared/access/allowed';

/** Under `/mistakes`: for trainers, about their units. */
export const routes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('learning')],
    canActivate: [allowed('lesson:assign')],
    title: 'learning.mistakes.title',
    loadComponent: () => import('./mistake-list-page').then((m) => m.MistakeListPage),
  },
];
