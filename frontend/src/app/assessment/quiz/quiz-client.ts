import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { StartAttempt, StartedAttempt } from '@lms/contract/assessment/attempt';
import type { QuizPage, QuizView } from '@lms/contract/assessment/quiz';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';

/** What there is to sit. */
@Service()
export class QuizClient {
  private readonly http = inject(HttpClient);

  all(): HttpResourceRef<QuizPage | undefined> {
    return apiResource<QuizPage>(() => '/api/quizzes');
  }

  quiz(id: () => string | undefined): HttpResourceRef<QuizView | undefined> {
    return apiResource<QuizView>(() => {
      const wanted = id();
      return wanted === undefined ? undefined : `/api/quizzes/${wanted}`;
    });
  }

  /** Starts an attempt, or takes the running one over to this window. */
  start(quizId: string, input: StartAttempt = {}): Promise<StartedAttempt> {
    return firstValueFrom(this.http.post<StartedAttempt>(`/api/quizzes/${quizId}/attempts`, input));
  }
}
