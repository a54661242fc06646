import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { allowed } from '../../shared/access/allowed';

/** Under `/shifts`: for trainers who practise with a class. */
export const routes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('learning')],
    canActivateChild: [allowed('shift:write')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'learning.shifts.title',
        loadComponent: () => import('./shift-list-page').then((m) => m.ShiftListPage),
      },
      {
        path: 'new',
        title: 'learning.shift.newTitle',
        loadComponent: () => import('./shift-new-page').then((m) => m.ShiftNewPage),
      },
      {
        path: ':shiftId',
        title: 'learning.board.title',
        loadComponent: () => import('./shift-page').then((m) => m.ShiftPage),
      },
      {
        path: ':shiftId/debrief',
        title: 'learning.debrief.title',
        loadComponent: () => import('./debrief-page').then((m) => m.DebriefPage),
      },
    ],
  },
];
