import { HttpClient } from '@angular/common/http';
import { inject, Service, type Signal } from '@angular/core';
import type {
  NewQuiz,
  QuizChange,
  QuizDraft,
  QuizDraftPage,
  QuizLosses,
  QuizPreview,
  QuizProof,
  QuizSources,
  QuizState,
  QuizVersionPage,
} from '@lms/contract/assessment/quiz-draft';
import type { QuizSection } from '@lms/contract/assessment/quiz-section';
import { firstValueFrom, type Observable } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';

const AT = '/api/quiz-drafts';

export interface QuizDraftFilter {
  search?: string;
  state?: string;
  page: number;
}

/** Quizzes as their authors write them. */
@Service()
export class QuizDraftClient {
  private readonly http = inject(HttpClient);

  list(filter: Signal<QuizDraftFilter>, size: number) {
    return apiResource<QuizDraftPage>(() => ({ url: AT, params: { ...filter(), size } }));
  }

  sources() {
    return apiResource<QuizSources>(() => '/api/quiz-sources');
  }

  /** Nothing before the quiz is stored. */
  versions(quizId: Signal<string | undefined>, page: Signal<number>, size: number) {
    return apiResource<QuizVersionPage>(() => {
      const id = quizId();
      return id ? { url: `${AT}/${id}/versions`, params: { page: page(), size } } : undefined;
    });
  }

  preview(quizId: string): Promise<QuizPreview> {
    return firstValueFrom(this.http.get<QuizPreview>(`${AT}/${quizId}/preview`));
  }

  one(quizId: string): Promise<QuizDraft> {
    return firstValueFrom(this.http.get<QuizDraft>(`${AT}/${quizId}`));
  }

  create(input: NewQuiz): Promise<QuizDraft> {
    return firstValueFrom(this.http.post<QuizDraft>(AT, input));
  }

  change(quizId: string, input: QuizChange): Promise<QuizDraft> {
    return firstValueFrom(this.http.put<QuizDraft>(`${AT}/${quizId}`, input));
  }

  become(quizId: string, input: { state: QuizState; version: number }): Promise<QuizDraft> {
    return firstValueFrom(this.http.put<QuizDraft>(`${AT}/${quizId}/state`, input));
  }

  /** From how many questions sections can choose; unsubscribing cuts the request. */
  prove(sections: readonly QuizSection[]): Observable<QuizProof> {
    return this.http.post<QuizProof>('/api/quiz-proofs', { sections });
  }

  /** Which quizzes would be short without these questions. */
  losses(questionIds: readonly string[]): Promise<QuizLosses> {
    return firstValueFrom(this.http.post<QuizLosses>('/api/quiz-losses', { questionIds }));
  }
}
