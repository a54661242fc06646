import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';

/** The public check of a certificate, under `/verify`: nobody has to sign in. */
export const routes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('certification')],
    data: { frame: 'wide' },
    title: 'certification.check.title',
    children: ['', ':code'].map((path) => ({
      path,
      data: { frame: 'wide' },
      loadComponent: () => import('./check/check-page').then((m) => m.CheckPage),
    })),
  },
];
