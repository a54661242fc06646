import { Service, type Signal } from '@angular/core';
import type { UnitList } from '@lms/contract/identity/unit';
import type { Overview, OverviewQuery } from '@lms/contract/reporting/overview';
import { apiResource } from '../../shared/api/api-resource';

@Service()
export class OverviewClient {
  /** How a unit and those below it stand, as of a day. */
  overview(query: Signal<OverviewQuery>) {
    return apiResource<Overview>(() => ({ url: '/api/reporting/overview', params: query() }));
  }

  /** The units within the caller's reach, parents before children. */
  units(wanted: Signal<boolean>) {
    return apiResource<UnitList>(() => (wanted() ? '/api/units' : undefined));
  }
}
