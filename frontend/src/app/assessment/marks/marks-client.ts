import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  MarkedAttemptPage,
  MarkedAttemptQuery,
  MarkedAttemptView,
  MarkedQuizPage,
  OverrideMark,
  Released,
} from '@lms/contract/assessment/marks';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';

const QUIZZES = '/api/marked-quizzes';

/** Marks of other people's attempts, for those who answer for them. */
@Service()
export class MarksClient {
  private readonly http = inject(HttpClient);

  quizzes(query: () => { page: number; size: number }): HttpResourceRef<MarkedQuizPage | undefined> {
    return apiResource<MarkedQuizPage>(() => ({ url: QUIZZES, params: query() }));
  }

  attempts(
    quizId: () => string,
    query: () => Partial<MarkedAttemptQuery>,
  ): HttpResourceRef<MarkedAttemptPage | undefined> {
    return apiResource<MarkedAttemptPage>(() => ({ url: `${QUIZZES}/${quizId()}/attempts`, params: query() }));
  }

  attempt(id: () => string): HttpResourceRef<MarkedAttemptView | undefined> {
    return apiResource<MarkedAttemptView>(() => `/api/attempts/${id()}/marks`);
  }

  release(quizId: string): Promise<Released> {
    return firstValueFrom(this.http.post<Released>(`${QUIZZES}/${quizId}/release`, {}));
  }

  override(attemptId: string, slot: number, input: OverrideMark): Promise<MarkedAttemptView> {
    const url = `/api/attempts/${attemptId}/marks/${String(slot)}/overrides`;
    return firstValueFrom(this.http.post<MarkedAttemptView>(url, input));
  }
}
