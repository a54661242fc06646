import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { ItemAnswer } from '@lms/contract/assessment/item-answer';
import type { RecallCard, RecallEased, RecallOutcome, RecallSession } from '@lms/contract/assessment/recall';
import type { KnowledgeStanding } from '@lms/contract/certification/knowledge';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';

/** What comes back today, the answers to it, and how well one knows the areas it is of. */
@Service()
export class RecallClient {
  private readonly http = inject(HttpClient);

  session() {
    return apiResource<RecallSession>(() => '/api/recall');
  }

  knowledge() {
    return apiResource<KnowledgeStanding>(() => '/api/certification/knowledge');
  }

  /** The same answer sent again has the same outcome, so it may be sent again after a lost connection. */
  answer({ id, version, wording }: RecallCard, answer: ItemAnswer | null): Promise<RecallOutcome> {
    return firstValueFrom(
      this.http.post<RecallOutcome>(`/api/recall/cards/${id}/answers`, { version, wording, answer }),
    );
  }

  ease({ id, version }: RecallOutcome): Promise<RecallEased> {
    return firstValueFrom(this.http.put<RecallEased>(`/api/recall/cards/${id}/ease`, { version }));
  }
}
