import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { allowed } from '../../shared/access/allowed';

/** Under `/recall`: the questions that come back today. */
export const routes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('recall', 'assessment')],
    canActivate: [allowed('quiz:take')],
    title: 'recall.title',
    loadComponent: () => import('./recall-page').then((m) => m.RecallPage),
  },
];
