import { HttpClient } from '@angular/common/http';
import { inject, Service, type Signal } from '@angular/core';
import type { JoinedShift, MyShift, MyShiftList } from '@lms/contract/learning/shift';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';
import { Live } from '../../shared/api/live';

/** Shifts of one's own classes, as a member. */
@Service()
export class MyShiftClient {
  private readonly http = inject(HttpClient);
  private readonly live = inject(Live);

  open() {
    return apiResource<MyShiftList>(() => {
      this.live.revision('shift');
      return '/api/me/shifts';
    });
  }

  one(shiftId: Signal<string>) {
    return apiResource<MyShift>(() => {
      this.live.revision('shift');
      return `/api/me/shifts/${shiftId()}`;
    });
  }

  join(shiftId: string): Promise<JoinedShift> {
    return firstValueFrom(this.http.post<JoinedShift>(`/api/me/shifts/${shiftId}/run`, null));
  }
}
