import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { allowed } from '../shared/access/allowed';

/** Under `/marks`: marks of other people's attempts, appeals against them, and judging them anew. */
export const routes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('marks', 'assessment')],
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'quizzes' },
      {
        path: 'quizzes',
        title: 'marks.quizzes.title',
        canActivate: [allowed('mark:moderate')],
        loadComponent: () => import('./marks/marked-quizzes-page').then((m) => m.MarkedQuizzesPage),
      },
      {
        path: 'quizzes/:quizId',
        title: 'marks.quizzes.title',
        canActivate: [allowed('mark:moderate')],
        loadComponent: () => import('./marks/marked-attempts-page').then((m) => m.MarkedAttemptsPage),
      },
      {
        path: 'attempts/:attemptId',
        title: 'marks.quizzes.title',
        canActivate: [allowed('mark:moderate')],
        loadComponent: () => import('./marks/marked-attempt-page').then((m) => m.MarkedAttemptPage),
      },
      {
        path: 'appeals',
        title: 'marks.appeals.title',
        canActivate: [allowed('mark:write')],
        loadComponent: () => import('./appeal/appeal-list-page').then((m) => m.AppealListPage),
      },
      {
        path: 'appeals/:appealId',
        title: 'marks.appeals.title',
        canActivate: [allowed('mark:write')],
        loadComponent: () => import('./appeal/appeal-page').then((m) => m.AppealPage),
      },
      {
        path: 'regrades',
        title: 'marks.regrades.title',
        canActivate: [allowed('attempt:regrade')],
        loadComponent: () => import('./regrade/quiz-regrade-list-page').then((m) => m.QuizRegradeListPage),
      },
      {
        path: 'regrades/new',
        title: 'marks.regrades.begin',
        canActivate: [allowed('attempt:regrade')],
        loadComponent: () => import('./regrade/regrade-new-page').then((m) => m.RegradeNewPage),
      },
      {
        path: 'regrades/:regradeId',
        title: 'marks.regrades.title',
        canActivate: [allowed('attempt:regrade')],
        loadComponent: () => import('./regrade/quiz-regrade-page').then((m) => m.QuizRegradePage),
      },
    ],
  },
];
