import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { allowed } from '../shared/access/allowed';

/** Under `/quizzes`: what there is to sit, one quiz before the start, the running attempt, and what came of it. */
export const routes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('assessment', 'marks')],
    canActivate: [allowed('quiz:take')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'assessment.quizzes.title',
        loadComponent: () => import('./quiz/quiz-list-page').then((m) => m.QuizListPage),
      },
      {
        path: 'attempts/:attemptId',
        title: 'assessment.attempt.title',
        data: { frame: 'bare' },
        loadComponent: () => import('./attempt/attempt-page').then((m) => m.AttemptPage),
      },
      {
        path: 'attempts/:attemptId/result',
        title: 'assessment.result.title',
        loadComponent: () => import('./attempt/attempt-result-page').then((m) => m.AttemptResultPage),
      },
      {
        path: ':quizId',
        title: 'assessment.quiz.title',
        loadComponent: () => import('./quiz/quiz-page').then((m) => m.QuizPage),
      },
    ],
  },
];
