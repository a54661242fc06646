import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { MarkingCommentPage, MarkingCommentView, NewMarkingComment } from '@lms/contract/marking/comment';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';

const COMMENTS = '/api/marking-comments';
const SHOWN = 50;

/** The marker's own comments to use again. */
@Service()
export class CommentClient {
  private readonly http = inject(HttpClient);

  /** For one quiz or scenario, and those for all; the latest used first. */
  page(subject: () => string): HttpResourceRef<MarkingCommentPage | undefined> {
    return apiResource<MarkingCommentPage>(() => ({ url: COMMENTS, params: { subject: subject(), size: SHOWN } }));
  }

  keep(input: NewMarkingComment): Promise<MarkingCommentView> {
    return firstValueFrom(this.http.post<MarkingCommentView>(COMMENTS, input));
  }

  async use(id: string): Promise<void> {
    await firstValueFrom(this.http.post(`${COMMENTS}/${id}/uses`, {}));
  }

  async remove(id: string): Promise<void> {
    await firstValueFrom(this.http.delete(`${COMMENTS}/${id}`));
  }
}
