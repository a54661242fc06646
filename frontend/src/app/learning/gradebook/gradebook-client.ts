import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { Gradebook, GradebookFileQuery, GradebookQuery } from '@lms/contract/learning/gradebook';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';

@Service()
export class GradebookClient {
  private readonly http = inject(HttpClient);

  page(classId: () => string, query: () => GradebookQuery) {
    return apiResource<Gradebook>(() => ({ url: `/api/classes/${classId()}/gradebook`, params: { ...query() } }));
  }

  /** All of it as a file for spreadsheets, in the reader's language. */
  file(classId: string, query: GradebookFileQuery): Promise<Blob> {
    const params = { ...query, search: query.search ?? '' };
    const options = { params, responseType: 'blob' } as const;
    return firstValueFrom(this.http.get(`/api/classes/${classId}/gradebook/file`, options));
  }
}
