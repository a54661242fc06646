import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { NewRunComment, RunCommentChange, RunComments } from '@lms/contract/sandbox/comment';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';
import { Live } from '../../shared/api/live';

/** What trainers pinned to a run. */
@Service()
export class CommentClient {
  private readonly http = inject(HttpClient);
  private readonly live = inject(Live);

  /** Asked again when there is news of a run. Nothing is asked before the run is known. */
  of(runId: () => string | undefined): HttpResourceRef<RunComments | undefined> {
    return apiResource<RunComments>(() => {
      this.live.revision('run');
      const id = runId();
      return id && addressOf(id);
    });
  }

  async pin(runId: string, comment: NewRunComment): Promise<void> {
    await firstValueFrom(this.http.post(addressOf(runId), comment));
  }

  async change(runId: string, commentId: string, change: RunCommentChange): Promise<void> {
    await firstValueFrom(this.http.put(`${addressOf(runId)}/${commentId}`, change));
  }

  async remove(runId: string, commentId: string): Promise<void> {
    await firstValueFrom(this.http.delete(`${addressOf(runId)}/${commentId}`));
  }
}

const addressOf = (runId: string): string => `/api/runs/${runId}/comments`;
