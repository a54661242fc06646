import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  AnswerAppeal,
  AppealDetail,
  AppealPage,
  AppealQuery,
  AttemptAppeals,
} from '@lms/contract/assessment/appeal';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';

/** Appeals: one's own against marks and how an attempt went, and those of others to answer. */
@Service()
export class AppealClient {
  private readonly http = inject(HttpClient);

  /** Of an attempt; nothing is asked while the id is undefined. */
  of(attemptId: () => string | undefined): HttpResourceRef<AttemptAppeals | undefined> {
    return apiResource<AttemptAppeals>(() => {
      const id = attemptId();
      return id === undefined ? undefined : `/api/attempts/${id}/appeals`;
    });
  }

  file(attemptId: string, slot: number, text: string): Promise<AttemptAppeals> {
    const url = `/api/attempts/${attemptId}/appeals/${String(slot)}`;
    return firstValueFrom(this.http.post<AttemptAppeals>(url, { text }));
  }

  /** About what was noted, or the attempt as a whole where no event is named. */
  fileConduct(attemptId: string, event: string | null, text: string): Promise<AttemptAppeals> {
    const url = `/api/attempts/${attemptId}/conduct-appeals`;
    return firstValueFrom(this.http.post<AttemptAppeals>(url, { text, event }));
  }

  withdraw(id: string): Promise<AttemptAppeals> {
    return firstValueFrom(this.http.delete<AttemptAppeals>(`/api/appeals/${id}`));
  }

  page(query: () => Partial<AppealQuery>): HttpResourceRef<AppealPage | undefined> {
    return apiResource<AppealPage>(() => ({ url: '/api/appeals', params: query() }));
  }

  one(id: () => string): HttpResourceRef<AppealDetail | undefined> {
    return apiResource<AppealDetail>(() => `/api/appeals/${id()}`);
  }

  answer(id: string, input: AnswerAppeal): Promise<AppealDetail> {
    return firstValueFrom(this.http.post<AppealDetail>(`/api/appeals/${id}/answer`, input));
  }
}
