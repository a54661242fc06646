import { HttpClient } from '@angular/common/http';
import { inject, Service, type Signal } from '@angular/core';
import type { ProgramPage } from '@lms/contract/certification/program';
import type { PersonPrograms, StatusPage } from '@lms/contract/certification/status';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';

/** The filters of the list as they stand in the address; statuses are separated by commas. */
export interface PeopleFilter {
  readonly unit?: string;
  readonly program?: string;
  readonly status?: string;
  readonly endsWithin?: string;
  readonly endsIn?: string;
  readonly search?: string;
  readonly on?: string;
}

@Service()
export class PeopleClient {
  private readonly http = inject(HttpClient);

  page(query: Signal<PeopleFilter & { page: number; size: number }>) {
    return apiResource<StatusPage>(() => ({ url: '/api/certification/statuses', params: { ...query() } }));
  }

  person(id: Signal<string>, on: Signal<string | undefined>) {
    return apiResource<PersonPrograms>(() => ({ url: `/api/certification/people/${id()}`, params: { on: on() } }));
  }

  programs() {
    return apiResource<ProgramPage>(() => '/api/programs');
  }

  /** All rows of a filter as a file for spreadsheets, in the reader's language. */
  file(filter: PeopleFilter): Promise<Blob> {
    const present = Object.entries(filter).filter(([, value]) => Boolean(value)) as [string, string][];
    const options = { params: Object.fromEntries(present), responseType: 'blob' } as const;
    return firstValueFrom(this.http.get('/api/reporting/people.csv', options));
  }
}
