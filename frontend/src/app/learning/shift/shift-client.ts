import { HttpClient } from '@angular/common/http';
import { inject, Service, type Signal } from '@angular/core';
import type { ClassPage } from '@lms/contract/learning/class';
import type { Debrief } from '@lms/contract/learning/debrief';
import type {
  InjectionAnswer,
  NewInjection,
  NewShift,
  ShiftPage,
  ShiftQuery,
  ShiftView,
} from '@lms/contract/learning/shift';
import type { ScenarioList } from '@lms/contract/sandbox/scenario';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';
import { Live } from '../../shared/api/live';

/** Shifts as those who lead them see and steer them; what moves is asked again when the server says so. */
@Service()
export class ShiftClient {
  private readonly http = inject(HttpClient);
  private readonly live = inject(Live);

  page(query: Signal<ShiftQuery>) {
    return apiResource<ShiftPage>(() => {
      this.live.revision('shift');
      return { url: '/api/shifts', params: query() };
    });
  }

  one(shiftId: Signal<string>) {
    return apiResource<ShiftView>(() => {
      this.live.revision('shift');
      return `/api/shifts/${shiftId()}`;
    });
  }

  debrief(shiftId: Signal<string>) {
    return apiResource<Debrief>(() => `/api/shifts/${shiftId()}/debrief`);
  }

  /** The classes for which one may open a shift now. */
  classes() {
    return apiResource<ClassPage>(() => ({ url: '/api/classes', params: { size: 100 } }));
  }

  scenarios() {
    return apiResource<ScenarioList>(() => '/api/scenarios');
  }

  open(input: NewShift): Promise<ShiftView> {
    return firstValueFrom(this.http.post<ShiftView>('/api/shifts', input));
  }

  pause(shiftId: string): Promise<ShiftView> {
    return firstValueFrom(this.http.post<ShiftView>(`/api/shifts/${shiftId}/pause`, null));
  }

  resume(shiftId: string): Promise<ShiftView> {
    return firstValueFrom(this.http.delete<ShiftView>(`/api/shifts/${shiftId}/pause`));
  }

  end(shiftId: string): Promise<ShiftView> {
    return firstValueFrom(this.http.post<ShiftView>(`/api/shifts/${shiftId}/closure`, null));
  }

  inject(shiftId: string, input: NewInjection): Promise<InjectionAnswer> {
    return firstValueFrom(this.http.post<InjectionAnswer>(`/api/shifts/${shiftId}/injections`, input));
  }
}
