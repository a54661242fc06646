import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { allowed } from '../shared/access/allowed';

/** Under `/admin`: people and their accounts, the units of the organisation. */
export const routes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('identity')],
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'people' },
      {
        path: 'people',
        title: 'identity.people.title',
        canActivate: [allowed('person:write')],
        loadComponent: () => import('./person/person-list-page').then((m) => m.PersonListPage),
      },
      {
        path: 'people/new',
        title: 'identity.new.title',
        canActivate: [allowed('person:write')],
        loadComponent: () => import('./person/person-new-page').then((m) => m.PersonNewPage),
      },
      {
        path: 'people/:personId',
        title: 'identity.person.title',
        canActivate: [allowed('person:write')],
        loadComponent: () => import('./person/person-page').then((m) => m.PersonPage),
      },
      {
        path: 'units',
        title: 'identity.units.title',
        canActivate: [allowed('unit:read')],
        loadComponent: () => import('./unit/unit-list-page').then((m) => m.UnitListPage),
      },
    ],
  },
];
