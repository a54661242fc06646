import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { allowed } from '../shared/access/allowed';

/** Under `/learn`: courses, their lessons, and for trainers the classes that take them. */
export const routes: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('learning')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'learning.list.title',
        canActivate: [allowed('course:read')],
        loadComponent: () => import('./course/course-list-page').then((m) => m.CourseListPage),
      },
      {
        path: 'courses/:courseId',
        title: 'learning.course.title',
        canActivate: [allowed('course:read')],
        loadComponent: () => import('./course/course-page').then((m) => m.CoursePage),
      },
      {
        path: 'lessons/:lessonId',
        title: 'learning.lesson.title',
        data: { frame: 'wide' },
        canActivate: [allowed('course:read')],
        loadComponent: () => import('./lesson/lesson-page').then((m) => m.LessonPage),
      },
      {
        path: 'classes',
        title: 'learning.classes.title',
        canActivate: [allowed('class:write')],
        loadComponent: () => import('./class/class-list-page').then((m) => m.ClassListPage),
      },
      {
        path: 'classes/new',
        title: 'learning.class.newTitle',
        canActivate: [allowed('class:write')],
        loadComponent: () => import('./class/class-new-page').then((m) => m.ClassNewPage),
      },
      {
        path: 'classes/:classId',
        title: 'learning.class.title',
        canActivate: [allowed('class:write')],
        loadComponent: () => import('./class/class-page').then((m) => m.ClassPage),
      },
    ],
  },
];
