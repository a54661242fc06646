import { HttpClient } from '@angular/common/http';
import { inject, Service, type Signal } from '@angular/core';
import type {
  CourseAuthoring,
  DraftSave,
  DraftSaved,
  LessonDraft,
  LessonPreview,
  LessonText,
  LessonVersionPage,
} from '@lms/contract/catalog/lesson-draft';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';

@Service()
export class LessonDraftClient {
  private readonly http = inject(HttpClient);

  course(courseId: Signal<string>) {
    return apiResource<CourseAuthoring>(() => `/api/courses/${courseId()}/authoring`);
  }

  /** The newest version first. */
  versions(lessonId: Signal<string>) {
    return apiResource<LessonVersionPage>(() => `/api/lessons/${lessonId()}/versions`);
  }

  /** Not a resource: a draft that is being written must not be asked again when the language changes. */
  draft(lessonId: string): Promise<LessonDraft> {
    return firstValueFrom(this.http.get<LessonDraft>(`/api/lessons/${lessonId}/draft`));
  }

  save(lessonId: string, draft: DraftSave): Promise<DraftSaved> {
    return firstValueFrom(this.http.put<DraftSaved>(`/api/lessons/${lessonId}/draft`, draft));
  }

  preview(lessonId: string, text: LessonText): Promise<LessonPreview> {
    return firstValueFrom(this.http.post<LessonPreview>('/api/lessons/preview', { ...text, lessonId }));
  }

  publish(lessonId: string, base: number): Promise<LessonDraft> {
    return firstValueFrom(this.http.post<LessonDraft>(`/api/lessons/${lessonId}/publication`, { base }));
  }
}
