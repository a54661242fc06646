import { HttpClient } from '@angular/common/http';
import { inject, Service, type Signal } from '@angular/core';
import type {
  AuthoredScenarioPage,
  AuthoringLibrary,
  NewScenario,
  ScenarioCheck,
  ScenarioDraftView,
  ScenarioSaved,
  ScenarioVersionPage,
  ScenarioVersionText,
} from '@lms/contract/sandbox/scenario-draft';
import { firstValueFrom, type Observable } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';

const AT = '/api/authoring/scenarios';

/** Writing scenarios. */
@Service()
export class AuthoringClient {
  private readonly http = inject(HttpClient);

  list(query: Signal<{ search: string; page: number }>) {
    return apiResource<AuthoredScenarioPage>(() => ({ url: AT, params: { ...query() } }));
  }

  library() {
    return apiResource<AuthoringLibrary>(() => '/api/authoring/library');
  }

  /** The newest version first. */
  versions(scenarioId: Signal<string>) {
    return apiResource<ScenarioVersionPage>(() => `${AT}/${scenarioId()}/versions`);
  }

  versionText(scenarioId: string, number: number): Promise<ScenarioVersionText> {
    return firstValueFrom(this.http.get<ScenarioVersionText>(`${AT}/${scenarioId}/versions/${String(number)}`));
  }

  /** Not a resource: a draft that is being written must not be asked again when the language changes. */
  draft(scenarioId: string): Promise<ScenarioDraftView> {
    return firstValueFrom(this.http.get<ScenarioDraftView>(`${AT}/${scenarioId}`));
  }

  create(input: NewScenario): Promise<ScenarioDraftView> {
    return firstValueFrom(this.http.post<ScenarioDraftView>(AT, input));
  }

  save(scenarioId: string, text: string, base: number): Promise<ScenarioSaved> {
    return firstValueFrom(this.http.put<ScenarioSaved>(`${AT}/${scenarioId}/draft`, { text, base }));
  }

  discard(scenarioId: string, base: number): Promise<unknown> {
    return firstValueFrom(this.http.delete(`${AT}/${scenarioId}/draft`, { params: { base } }));
  }

  publish(scenarioId: string, base: number): Promise<ScenarioDraftView> {
    return firstValueFrom(this.http.post<ScenarioDraftView>(`${AT}/${scenarioId}/publication`, { base }));
  }

  /** The proof of a text. Unsubscribing tells the server that nobody waits any more. */
  check(scenarioId: string, text: string): Observable<ScenarioCheck> {
    return this.http.post<ScenarioCheck>('/api/authoring/checks', { scenarioId, text });
  }

  tryOut(scenarioId: string, text: string, variant: string): Promise<{ runId: string }> {
    return firstValueFrom(this.http.post<{ runId: string }>(`${AT}/${scenarioId}/trials`, { text, variant }));
  }

  retire(scenarioId: string): Promise<unknown> {
    return firstValueFrom(this.http.put(`${AT}/${scenarioId}/retirement`, {}));
  }

  bringBack(scenarioId: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(`${AT}/${scenarioId}/retirement`));
  }

  /** Where the browser gets the file. */
  fileAddress(scenarioId: string): string {
    return `${AT}/${scenarioId}/file`;
  }
}
