import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  RegradeLinePage,
  RegradeLineQuery,
  RegradeListQuery,
  RegradeOverview,
  RegradeView,
} from '@lms/contract/sandbox/regrade';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';
import { Live } from '../../shared/api/live';

const REGRADES = '/api/regrades';

/** Old runs judged anew. What is under way is asked again as the server gets on with it. */
@Service()
export class RegradeClient {
  private readonly http = inject(HttpClient);
  private readonly live = inject(Live);

  overview(query: () => Partial<RegradeListQuery>): HttpResourceRef<RegradeOverview | undefined> {
    return apiResource<RegradeOverview>(() => {
      this.live.revision('regrade');
      return { url: REGRADES, params: query() };
    });
  }

  one(id: () => string): HttpResourceRef<RegradeView | undefined> {
    return apiResource<RegradeView>(() => {
      this.live.revision('regrade');
      return `${REGRADES}/${id()}`;
    });
  }

  lines(id: () => string, query: () => Partial<RegradeLineQuery>): HttpResourceRef<RegradeLinePage | undefined> {
    return apiResource<RegradeLinePage>(() => {
      this.live.revision('regrade');
      return { url: `${REGRADES}/${id()}/lines`, params: query() };
    });
  }

  start(scenario: string): Promise<RegradeView> {
    return firstValueFrom(this.http.post<RegradeView>(REGRADES, { scenario }));
  }

  apply(id: string, reason: string): Promise<RegradeView> {
    return firstValueFrom(this.http.post<RegradeView>(`${REGRADES}/${id}/application`, { reason }));
  }

  discard(id: string): Promise<RegradeView> {
    return firstValueFrom(this.http.delete<RegradeView>(`${REGRADES}/${id}`));
  }
}
