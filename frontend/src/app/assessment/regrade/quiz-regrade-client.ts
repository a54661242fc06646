import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  GivenAnswers,
  NewQuizRegrade,
  QuizRegradeLinePage,
  QuizRegradeLineQuery,
  QuizRegradePage,
  QuizRegradeView,
  RegradeQuestions,
} from '@lms/contract/assessment/regrade';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';
import { Live } from '../../shared/api/live';

const REGRADES = '/api/quiz-regrades';

/** Attempts judged anew. What is under way is asked again as the server gets on with it. */
@Service()
export class QuizRegradeClient {
  private readonly http = inject(HttpClient);
  private readonly live = inject(Live);

  page(query: () => { page: number; size: number }): HttpResourceRef<QuizRegradePage | undefined> {
    return apiResource<QuizRegradePage>(() => {
      this.live.revision('regrade');
      return { url: REGRADES, params: query() };
    });
  }

  one(id: () => string): HttpResourceRef<QuizRegradeView | undefined> {
    return apiResource<QuizRegradeView>(() => {
      this.live.revision('regrade');
      return `${REGRADES}/${id()}`;
    });
  }

  lines(
    id: () => string,
    query: () => Partial<QuizRegradeLineQuery>,
  ): HttpResourceRef<QuizRegradeLinePage | undefined> {
    return apiResource<QuizRegradeLinePage>(() => {
      this.live.revision('regrade');
      return { url: `${REGRADES}/${id()}/lines`, params: query() };
    });
  }

  questions(quiz: () => string): HttpResourceRef<RegradeQuestions | undefined> {
    return apiResource<RegradeQuestions>(() => ({ url: `${REGRADES}/questions`, params: { quiz: quiz() } }));
  }

  answers(quiz: string, question: string): Promise<GivenAnswers> {
    return firstValueFrom(this.http.get<GivenAnswers>(`${REGRADES}/answers`, { params: { quiz, question } }));
  }

  start(input: NewQuizRegrade): Promise<QuizRegradeView> {
    return firstValueFrom(this.http.post<QuizRegradeView>(REGRADES, input));
  }

  apply(id: string, reason: string): Promise<QuizRegradeView> {
    return firstValueFrom(this.http.post<QuizRegradeView>(`${REGRADES}/${id}/application`, { reason }));
  }

  discard(id: string): Promise<QuizRegradeView> {
    return firstValueFrom(this.http.delete<QuizRegradeView>(`${REGRADES}/${id}`));
  }
}
