import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { allowed } from '../shared/access/allowed';

/** Under `/certification`: one's own programs and certificates. */
export const routes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('certification')],
    canActivateChild: [allowed('award:read')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'certification.mine.title',
        loadComponent: () => import('./award/my-certificates-page').then((m) => m.MyCertificatesPage),
      },
      {
        path: 'awards/:awardId',
        title: 'certification.award.title',
        loadComponent: () => import('./award/award-page').then((m) => m.AwardPage),
      },
    ],
  },
];
