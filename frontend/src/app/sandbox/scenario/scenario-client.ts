import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { RunView } from '@lms/contract/sandbox/run';
import type { ScenarioList, ScenarioView, StartRun } from '@lms/contract/sandbox/scenario';
import { firstValueFrom } from 'rxjs';
import type * as z from 'zod';
import { apiResource } from '../../shared/api/api-resource';

/** The scenarios of the sandbox. */
@Service()
export class ScenarioClient {
  private readonly http = inject(HttpClient);

  list(): HttpResourceRef<ScenarioList | undefined> {
    return apiResource<ScenarioList>(() => '/api/scenarios');
  }

  scenario(id: () => string): HttpResourceRef<ScenarioView | undefined> {
    return apiResource<ScenarioView>(() => `/api/scenarios/${id()}`);
  }

  /** Starts a run, or resumes the one of that mode that waits to be finished. */
  start(scenarioId: string, start: z.input<typeof StartRun>): Promise<Pick<RunView, 'id'>> {
    return firstValueFrom(this.http.post<RunView>(`/api/scenarios/${scenarioId}/runs`, start));
  }
}
