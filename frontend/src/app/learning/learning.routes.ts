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
    ],
  },
];
