import { Service, type Signal } from '@angular/core';
import type { DeadlineView } from '@lms/contract/law/deadline';
import type { LawSearch, LawSummary, LawView } from '@lms/contract/law/law';
import type { LimitList } from '@lms/contract/law/limit';
import { apiResource } from '../shared/api/api-resource';
import type { DeadlineQuestion } from './deadline/question';

/** The addresses of laws, time limits and deadlines. */
@Service()
export class LawClient {
  limits() {
    return apiResource<LimitList>(() => '/api/limits');
  }

  /** Nothing is asked while the question is not complete. */
  deadline(question: Signal<DeadlineQuestion | undefined>) {
    return apiResource<DeadlineView>(() => {
      const asked = question();
      return asked && { url: '/api/deadlines', params: { ...asked } };
    });
  }

  laws(search: Signal<LawSearch>) {
    return apiResource<{ items: LawSummary[]; total: number }>(() => ({ url: '/api/laws', params: { ...search() } }));
  }

  law(id: Signal<string>) {
    return apiResource<LawView>(() => `/api/laws/${id()}`);
  }
}
