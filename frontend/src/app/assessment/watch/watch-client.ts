import { HttpClient } from '@angular/common/http';
import { inject, Service, type Signal } from '@angular/core';
import type { AttemptEventPage, LateAnswers, Watch } from '@lms/contract/assessment/invigilation';
import type * as z from 'zod';
import type { QuizPage } from '@lms/contract/assessment/quiz';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';
import { Live } from '../../shared/api/live';

export type WatchAct = 'extra-time' | 'pause' | 'resumption' | 'end' | 'identity' | 'late-answers';

/** Quizzes as invigilators watch over them. */
@Service()
export class WatchClient {
  private readonly http = inject(HttpClient);
  private readonly live = inject(Live);

  quizzes() {
    return apiResource<QuizPage>(() => '/api/quizzes');
  }

  board(quizId: Signal<string>, page: Signal<number>, size: number) {
    return apiResource<Watch>(() => {
      this.live.revision('invigilation');
      return { url: `/api/quizzes/${quizId()}/watch`, params: { page: page(), size } };
    });
  }

  events(attemptId: string) {
    return firstValueFrom(
      this.http.get<z.infer<typeof AttemptEventPage>>(`/api/attempts/${attemptId}/events`, { params: { size: 50 } }),
    );
  }

  late(attemptId: string): Promise<LateAnswers> {
    return firstValueFrom(this.http.get<LateAnswers>(`/api/attempts/${attemptId}/late-answers`));
  }

  act(attemptId: string, act: WatchAct, body: object): Promise<unknown> {
    return firstValueFrom(this.http.post(`/api/attempts/${attemptId}/${act}`, body));
  }
}
