import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { allowed } from '../../shared/access/allowed';
import type { Written } from './leave-guard';

/** Under `/questions`: what quizzes draw from, as trainers write it. */
export const routes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('questions', 'assessment')],
    canActivate: [allowed('question:read')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'questions.list.title',
        loadComponent: () => import('./question-list-page').then((m) => m.QuestionListPage),
      },
      {
        path: 'laws',
        title: 'questions.laws.title',
        loadComponent: () => import('./question-laws-page').then((m) => m.QuestionLawsPage),
      },
      {
        path: 'files',
        title: 'questions.files.title',
        loadComponent: () => import('./files/question-files-page').then((m) => m.QuestionFilesPage),
      },
      {
        path: 'new',
        title: 'questions.edit.newTitle',
        canDeactivate: [(page: Written) => page.mayLeave()],
        canActivate: [allowed('question:write')],
        loadComponent: () => import('./question-new-page').then((m) => m.QuestionNewPage),
      },
      {
        path: ':questionId',
        title: 'questions.question.title',
        loadComponent: () => import('./question-page').then((m) => m.QuestionPage),
      },
      {
        path: ':questionId/edit',
        title: 'questions.edit.title',
        canDeactivate: [(page: Written) => page.mayLeave()],
        canActivate: [allowed('question:write')],
        loadComponent: () => import('./question-edit-page').then((m) => m.QuestionEditPage),
      },
    ],
  },
];
