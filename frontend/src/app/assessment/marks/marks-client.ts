import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { MarkedAttemptView, OverrideMark } from '@lms/contract/assessment/marks';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';

/** Marks of other people's attempts, for those who answer for them. */
@Service()
export class MarksClient {
  private readonly http = inject(HttpClient);

  attempt(id: () => string): HttpResourceRef<MarkedAttemptView | undefined> {
    return apiResource<MarkedAttemptView>(() => `/api/attempts/${id()}/marks`);
  }

  override(attemptId: string, slot: number, input: OverrideMark): Promise<MarkedAttemptView> {
    const url = `/api/attempts/${attemptId}/marks/${String(slot)}/overrides`;
    return firstValueFrom(this.http.post<MarkedAttemptView>(url, input));
  }
}
