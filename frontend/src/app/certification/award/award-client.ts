import { HttpClient } from '@angular/common/http';
import { inject, Service, type Signal } from '@angular/core';
import type { AwardPage, AwardView } from '@lms/contract/certification/award';
import type { ProgramPage } from '@lms/contract/certification/program';
import type { PersonPrograms } from '@lms/contract/certification/status';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';

@Service()
export class AwardClient {
  private readonly http = inject(HttpClient);

  /** One's own certificates, the newest first. */
  mine() {
    return apiResource<AwardPage>(() => '/api/awards');
  }

  award(id: Signal<string>) {
    return apiResource<AwardView>(() => `/api/awards/${id()}`);
  }

  programs() {
    return apiResource<ProgramPage>(() => '/api/programs');
  }

  /** What a person has, and what is missing, in every program. */
  standing(personId: Signal<string | undefined>) {
    return apiResource<PersonPrograms>(() => {
      const id = personId();
      return id && `/api/certification/people/${id}`;
    });
  }

  revoke(id: string, reason: string): Promise<AwardView> {
    return firstValueFrom(this.http.post<AwardView>(`/api/awards/${id}/revocation`, { reason }));
  }
}

/** Where the printed certificate is. */
export const pdfOf = (awardId: string): string => `/api/awards/${awardId}.pdf`;
