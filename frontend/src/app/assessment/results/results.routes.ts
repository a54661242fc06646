import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { allowed } from '../../shared/access/allowed';

/** Under `/results`: how quizzes went for the people whom one teaches or leads. */
export const routes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('results')],
    canActivateChild: [allowed('attempt:read')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'results.list.title',
        loadComponent: () => import('./result-list-page').then((m) => m.ResultListPage),
      },
      {
        path: ':quizId',
        title: 'results.title',
        loadComponent: () => import('./results-page').then((m) => m.ResultsPage),
      },
      {
        path: ':quizId/questions/:questionId',
        title: 'results.question.title',
        loadComponent: () => import('./question-page').then((m) => m.QuestionPage),
      },
    ],
  },
];
