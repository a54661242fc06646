import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { Command } from '@lms/contract/sandbox/command';
import type { CommandAnswer } from '@lms/contract/sandbox/event';
import type { ServiceGuidePage } from '@lms/contract/sandbox/guide';
import type { RunResult } from '@lms/contract/sandbox/result';
import type { RunView } from '@lms/contract/sandbox/run';
import type { RunPage, RunQuery, TraineeRunPage, TraineeRunQuery } from '@lms/contract/sandbox/scenario';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';
import { Live } from '../../shared/api/live';

/** Runs of the sandbox: the world as it stands, one command at a time, and what came of it. */
@Service()
export class RunClient {
  private readonly http = inject(HttpClient);
  private readonly live = inject(Live);

  page(query: () => Partial<RunQuery>): HttpResourceRef<RunPage | undefined> {
    return apiResource<RunPage>(() => ({ url: '/api/runs', params: query() }));
  }

  /** Runs of the people whom the reader teaches. */
  ofTrainees(query: () => Partial<TraineeRunQuery>): HttpResourceRef<TraineeRunPage | undefined> {
    return apiResource<TraineeRunPage>(() => ({ url: '/api/trainee-runs', params: query() }));
  }

  run(id: () => string | undefined): HttpResourceRef<RunView | undefined> {
    return apiResource<RunView>(() => addressOf(id()));
  }

  /** The published guides, with those of the cases on the desk first. */
  guides(id: () => string): HttpResourceRef<ServiceGuidePage | undefined> {
    return apiResource<ServiceGuidePage>(() => ({ url: `/api/runs/${id()}/guides`, params: { size: 100 } }));
  }

  read(id: string): Promise<RunView> {
    return firstValueFrom(this.http.get<RunView>(`/api/runs/${id}`));
  }

  result(id: () => string | undefined): HttpResourceRef<RunResult | undefined> {
    return apiResource<RunResult>(() => {
      // A marker's word or a regrade changes a finished run.
      this.live.revision('run');
      return addressOf(id(), '/result');
    });
  }

  send(id: string, command: Command): Promise<CommandAnswer> {
    return firstValueFrom(this.http.post<CommandAnswer>(`/api/runs/${id}/commands`, command));
  }

  /** Finishes the run; doing it again gives the same answer. */
  async submit(id: string): Promise<void> {
    await firstValueFrom(this.http.post(`/api/runs/${id}/submission`, {}));
  }
}

const addressOf = (id: string | undefined, part = ''): string | undefined => id && `/api/runs/${id}${part}`;
