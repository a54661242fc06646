import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { NewUnit, PostList, UnitList, UnitView } from '@lms/contract/identity/unit';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';

@Service()
export class UnitClient {
  private readonly http = inject(HttpClient);

  /** The units within the caller's reach, parents before children. */
  units() {
    return apiResource<UnitList>(() => '/api/units');
  }

  posts() {
    return apiResource<PostList>(() => '/api/posts');
  }

  create(unit: NewUnit): Promise<UnitView> {
    return firstValueFrom(this.http.post<UnitView>('/api/units', unit));
  }
}
