import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { LessonAssignmentAnswer, NewLessonAssignment, UnitMistakeList } from '@lms/contract/learning/mistake';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';

@Service()
export class MistakeClient {
  private readonly http = inject(HttpClient);

  list() {
    return apiResource<UnitMistakeList>(() => '/api/mistakes');
  }

  assign(input: NewLessonAssignment): Promise<LessonAssignmentAnswer> {
    return firstValueFrom(this.http.post<LessonAssignmentAnswer>('/api/mistakes/assignments', input));
  }
}
