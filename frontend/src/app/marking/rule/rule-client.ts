import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { MarkingRule, MarkingRuleChange, MarkingRules } from '@lms/contract/marking/rule';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';

/** When a second person marks. */
@Service()
export class RuleClient {
  private readonly http = inject(HttpClient);

  all() {
    return apiResource<MarkingRules>(() => '/api/marking-rules');
  }

  change(mode: MarkingRule['mode'], change: MarkingRuleChange): Promise<MarkingRule> {
    return firstValueFrom(this.http.put<MarkingRule>(`/api/marking-rules/${mode}`, change));
  }
}
