import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { allowed } from '../../shared/access/allowed';
import type { QuizEditorPage } from './quiz-editor-page';

const mayLeave = (page: QuizEditorPage) => page.mayLeave();
const editor = () => import('./quiz-editor-page').then((m) => m.QuizEditorPage);

/** Under `/quiz-drafts`: quizzes as their authors write them, and the rules that people and groups have of their own. */
export const routes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('quizzing', 'assessment', 'questions')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'quizzing.list.title',
        canActivate: [allowed('quiz:write')],
        loadComponent: () => import('./quiz-draft-list-page').then((m) => m.QuizDraftListPage),
      },
      {
        path: 'new',
        title: 'quizzing.editor.newTitle',
        canActivate: [allowed('quiz:write')],
        canDeactivate: [mayLeave],
        loadComponent: editor,
      },
      {
        path: ':quizId',
        title: 'quizzing.editor.title',
        canActivate: [allowed('quiz:write')],
        canDeactivate: [mayLeave],
        loadComponent: editor,
      },
      {
        path: ':quizId/overrides',
        title: 'quizzing.overrides.title',
        canActivate: [allowed('attempt:invigilate')],
        loadComponent: () => import('./overrides/override-list-page').then((m) => m.OverrideListPage),
      },
    ],
  },
];
