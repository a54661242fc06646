import { Service } from '@angular/core';
import type { CoursePage } from '@lms/contract/catalog/course';
import { apiResource } from '../../shared/api/api-resource';

@Service()
export class AuthoringClient {
  /** Every course, drafts included for those who may write them. */
  courses() {
    return apiResource<CoursePage>(() => ({ url: '/api/courses', params: { size: 100 } }));
  }
}
