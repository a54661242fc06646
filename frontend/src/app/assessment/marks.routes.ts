import { inject } from '@angular/core';
import { type CanActivateFn, Router, type Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { allowed } from '../shared/access/allowed';

/** A regrade is of one quiz: who names none chooses among the results. */
const ofQuiz: CanActivateFn = ({ queryParamMap }) => queryParamMap.has('quiz') || inject(Router).parseUrl('/results');

/** Under `/marks`: marks of other people's attempts, appeals against them, and judging them anew. */
export const routes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('marks', 'assessment')],
    children: [
      { path: '', pathMatch: 'full', redirectTo: '/results' },
      // Results of quizzes have one place; these were its former addresses.
      { path: 'quizzes', pathMatch: 'full', redirectTo: '/results' },
      { path: 'quizzes/:quizId', redirectTo: '/results/:quizId' },
      {
        path: 'attempts/:attemptId',
        title: 'marks.attempt.title',
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
        canActivate: [allowed('attempt:regrade'), ofQuiz],
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
