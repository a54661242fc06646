import { Service, type Signal } from '@angular/core';
import type { PublicAward } from '@lms/contract/certification/award';
import { apiResource } from '../../shared/api/api-resource';

@Service()
export class CheckClient {
  /** What anybody may know of the certificate with that code; nothing is asked without one. */
  check(code: Signal<string | undefined>) {
    return apiResource<PublicAward>(() => {
      const typed = code()?.trim();
      return typed ? `/api/public/awards/${encodeURIComponent(typed)}` : undefined;
    });
  }
}
