import { HttpClient } from '@angular/common/http';
import { inject, Service, type Signal } from '@angular/core';
import type { QuizPage } from '@lms/contract/assessment/quiz';
import type {
  NewQuizOverride,
  QuizOverrideChange,
  QuizOverridePage,
  QuizOverrideTargets,
  QuizOverrideView,
} from '@lms/contract/assessment/quiz-override';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../../shared/api/api-resource';

/** Rules of their own for people and groups. */
@Service()
export class OverrideClient {
  private readonly http = inject(HttpClient);

  quizzes() {
    return apiResource<QuizPage>(() => '/api/quizzes');
  }

  list(quizId: Signal<string>, page: Signal<number>, size: number) {
    return apiResource<QuizOverridePage>(() => ({
      url: `/api/quizzes/${quizId()}/overrides`,
      params: { page: page(), size },
    }));
  }

  /** Whom they could be for; nothing is asked before something is typed. */
  targets(search: Signal<string>) {
    return apiResource<QuizOverrideTargets>(() =>
      search().trim() === '' ? undefined : { url: '/api/quiz-override-targets', params: { search: search().trim() } },
    );
  }

  create(quizId: string, input: NewQuizOverride): Promise<QuizOverrideView> {
    return firstValueFrom(this.http.post<QuizOverrideView>(`/api/quizzes/${quizId}/overrides`, input));
  }

  change(overrideId: string, input: QuizOverrideChange): Promise<QuizOverrideView> {
    return firstValueFrom(this.http.put<QuizOverrideView>(`/api/quiz-overrides/${overrideId}`, input));
  }

  remove(overrideId: string, reason: string): Promise<unknown> {
    return firstValueFrom(this.http.post(`/api/quiz-overrides/${overrideId}/removal`, { reason }));
  }
}
