import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { allowed } from '../shared/access/allowed';

/** Under `/manage`: how a unit stands, and its people one by one. */
export const routes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('reporting')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'reporting.overview.title',
        canActivate: [allowed('report:read')],
        loadComponent: () => import('./overview/overview-page').then((m) => m.OverviewPage),
      },
      {
        path: 'people',
        title: 'reporting.people.title',
        canActivate: [allowed('status:read')],
        loadComponent: () => import('./people/people-page').then((m) => m.PeoplePage),
      },
      {
        path: 'people/:personId',
        title: 'reporting.person.title',
        canActivate: [allowed('status:read')],
        loadComponent: () => import('./people/person-page').then((m) => m.PersonPage),
      },
    ],
  },
];
