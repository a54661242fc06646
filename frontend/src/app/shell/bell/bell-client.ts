import { inject, Service } from '@angular/core';
import type { InboxCount } from '@lms/contract/notifications/inbox';
import { apiResource } from '../../shared/api/api-resource';
import { Live } from '../../shared/api/live';

/** How many messages are unread; asked again when there is news. */
@Service()
export class BellClient {
  private readonly live = inject(Live);

  count() {
    return apiResource<InboxCount>(() => {
      this.live.revision('inbox');
      return '/api/me/inbox/count';
    });
  }
}
