import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { allowed } from '../shared/access/allowed';

/** Under `/author`: the courses one writes, and the editor of their lessons. */
export const routes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('catalog')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'catalog.list.title',
        canActivate: [allowed('course:write')],
        loadComponent: () => import('./course/authoring-list-page').then((m) => m.AuthoringListPage),
      },
      {
        path: 'courses/:courseId',
        title: 'catalog.course.title',
        canActivate: [allowed('course:write')],
        loadComponent: () => import('./course/authoring-course-page').then((m) => m.AuthoringCoursePage),
      },
      {
        path: 'lessons/:lessonId',
        title: 'catalog.editor.name',
        data: { frame: 'bare' },
        canActivate: [allowed('course:write')],
        loadComponent: () => import('./lesson/lesson-editor-page').then((m) => m.LessonEditorPage),
      },
    ],
  },
];
