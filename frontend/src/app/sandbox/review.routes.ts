import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { allowed } from '../shared/access/allowed';

/** What is done with the runs of others. An address of its own, so that the rail tells it from one's own practice. */
export const routes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('sandbox')],
    children: [
      {
        path: 'runs',
        title: 'sandbox.trainees.title',
        canActivate: [allowed('run:read')],
        loadComponent: () => import('./run/trainee-list-page').then((m) => m.TraineeListPage),
      },
      {
        path: 'regrades',
        title: 'sandbox.regrades.title',
        canActivate: [allowed('run:regrade')],
        loadComponent: () => import('./regrade/regrade-list-page').then((m) => m.RegradeListPage),
      },
      {
        path: 'regrades/:regradeId',
        title: 'sandbox.regrades.title',
        canActivate: [allowed('run:regrade')],
        loadComponent: () => import('./regrade/regrade-page').then((m) => m.RegradePage),
      },
    ],
  },
];
