import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { InboxCount, InboxPage, InboxQuery } from '@lms/contract/notifications/inbox';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';
import { Live } from '../../shared/api/live';

/** One's own inbox; asked again when there is news. */
@Service()
export class InboxClient {
  private readonly http = inject(HttpClient);
  private readonly live = inject(Live);

  page(query: () => InboxQuery) {
    return apiResource<InboxPage>(() => {
      this.live.revision('inbox');
      return { url: '/api/me/inbox', params: query() };
    });
  }

  read(messageId: string): Promise<InboxCount> {
    return firstValueFrom(this.http.post<InboxCount>(`/api/me/inbox/${messageId}/reading`, null));
  }

  readAll(): Promise<InboxCount> {
    return firstValueFrom(this.http.post<InboxCount>('/api/me/inbox/reading', null));
  }
}
