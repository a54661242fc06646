import { HttpClient } from '@angular/common/http';
import { inject, Service, type Signal } from '@angular/core';
import type { CoursePage, CourseQuery } from '@lms/contract/catalog/course';
import type { CourseOutline } from '@lms/contract/learning/course-outline';
import type { EnrolmentView, MyLearning } from '@lms/contract/learning/enrolment';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';

@Service()
export class CourseClient {
  private readonly http = inject(HttpClient);

  /** One page of the catalogue, asked again whenever the query changes. */
  page(query: Signal<CourseQuery>) {
    return apiResource<CoursePage>(() => ({ url: '/api/courses', params: query() }));
  }

  /** What the caller learns now. */
  mine() {
    return apiResource<MyLearning>(() => '/api/me/learning');
  }

  /** A course with the caller's progress; nothing is asked while the id is unknown. */
  outline(courseId: Signal<string | undefined>) {
    return apiResource<CourseOutline>(() => {
      const id = courseId();
      return id === undefined ? undefined : `/api/courses/${id}`;
    });
  }

  enrol(courseId: string): Promise<EnrolmentView> {
    return firstValueFrom(this.http.post<EnrolmentView>('/api/enrolments', { courseId }));
  }
}
