import { HttpClient } from '@angular/common/http';
import { inject, Service, type Signal } from '@angular/core';
import type { LessonProgress, LessonProgressUpdate, LessonView } from '@lms/contract/learning/lesson';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';

@Service()
export class LessonClient {
  private readonly http = inject(HttpClient);

  lesson(lessonId: Signal<string>) {
    return apiResource<LessonView>(() => `/api/lessons/${lessonId()}`);
  }

  /** Adds what was done; sending the same again changes nothing. */
  save(lessonId: string, update: Partial<LessonProgressUpdate>): Promise<LessonProgress> {
    return firstValueFrom(this.http.put<LessonProgress>(`/api/lessons/${lessonId}/progress`, update));
  }
}
