import { inject, Service, type Signal } from '@angular/core';
import type { AttemptPage } from '@lms/contract/assessment/attempt';
import type { RecallDay } from '@lms/contract/assessment/recall';
import type { AwardPage } from '@lms/contract/certification/award';
import type { KnowledgeStanding } from '@lms/contract/certification/knowledge';
import type { PersonPrograms } from '@lms/contract/certification/status';
import type { UnitMistakeList } from '@lms/contract/learning/mistake';
import type { MyLearning } from '@lms/contract/learning/enrolment';
import type { Overview } from '@lms/contract/reporting/overview';
import type { RunPage } from '@lms/contract/sandbox/scenario';
import { apiResource } from '../../shared/api/api-resource';
import { Live } from '../../shared/api/live';

/** How many of each kind the list of recent things is made of. */
const RECENT = 5;

/** What home is made of; each part is asked for only where the person may see it. */
@Service()
export class HomeClient {
  private readonly live = inject(Live);

  learning(wanted: Signal<boolean>) {
    return apiResource<MyLearning>(() => {
      this.live.revision('learning');
      return wanted() ? '/api/me/learning' : undefined;
    });
  }

  programs(personId: Signal<string | undefined>) {
    return apiResource<PersonPrograms>(() => {
      const id = personId();
      this.live.revision('award');
      this.live.revision('learning');
      return id ? `/api/certification/people/${id}` : undefined;
    });
  }

  awards(wanted: Signal<boolean>) {
    return apiResource<AwardPage>(() => {
      this.live.revision('award');
      return wanted() ? '/api/awards' : undefined;
    });
  }

  attempts(wanted: Signal<boolean>) {
    return apiResource<AttemptPage>(() =>
      wanted() ? { url: '/api/attempts', params: { state: 'submitted', size: RECENT } } : undefined,
    );
  }

  runs(wanted: Signal<boolean>) {
    return apiResource<RunPage>(() => (wanted() ? { url: '/api/runs', params: { size: RECENT } } : undefined));
  }

  /** What comes back to the person today. */
  recallDay(wanted: Signal<boolean>) {
    return apiResource<RecallDay>(() => (wanted() ? '/api/recall/day' : undefined));
  }

  knowledge(wanted: Signal<boolean>) {
    return apiResource<KnowledgeStanding>(() => (wanted() ? '/api/certification/knowledge' : undefined));
  }

  /** What the units of a trainer often get wrong. */
  mistakes() {
    return apiResource<UnitMistakeList>(() => '/api/mistakes');
  }

  /** How the person's unit and those below it stand. */
  overview() {
    return apiResource<Overview>(() => '/api/reporting/overview');
  }
}
