import { HttpClient } from '@angular/common/http';
import { inject, Service, type Signal } from '@angular/core';
import type {
  CreatedPerson,
  NewAppointment,
  NewPerson,
  OneTimeCode,
  PersonChange,
  PersonPage,
  PersonQuery,
  PersonView,
  RolesChange,
} from '@lms/contract/identity/person';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';

@Service()
export class PersonClient {
  private readonly http = inject(HttpClient);

  /** One page of the people the caller may see, asked again whenever the query changes. */
  page(query: Signal<PersonQuery>) {
    return apiResource<PersonPage>(() => ({ url: '/api/people', params: query() }));
  }

  person(id: Signal<string>) {
    return apiResource<PersonView>(() => `/api/people/${id()}`);
  }

  create(person: NewPerson): Promise<CreatedPerson> {
    return firstValueFrom(this.http.post<CreatedPerson>('/api/people', person));
  }

  change(id: string, change: PersonChange): Promise<PersonView> {
    return firstValueFrom(this.http.patch<PersonView>(`/api/people/${id}`, change));
  }

  deactivate(id: string): Promise<PersonView> {
    return firstValueFrom(this.http.post<PersonView>(`/api/people/${id}/deactivation`, null));
  }

  reactivate(id: string): Promise<PersonView> {
    return firstValueFrom(this.http.delete<PersonView>(`/api/people/${id}/deactivation`));
  }

  /** A code for a new password; the old password stops working once the code is used. */
  issueCode(id: string): Promise<OneTimeCode> {
    return firstValueFrom(this.http.post<OneTimeCode>(`/api/people/${id}/one-time-code`, null));
  }

  grantRoles(id: string, change: RolesChange): Promise<PersonView> {
    return firstValueFrom(this.http.put<PersonView>(`/api/people/${id}/roles`, change));
  }

  appoint(id: string, appointment: NewAppointment): Promise<PersonView> {
    return firstValueFrom(this.http.post<PersonView>(`/api/people/${id}/appointments`, appointment));
  }

  /** `to` is the last day, inclusive. */
  endAppointment(appointmentId: string, to: string): Promise<PersonView> {
    return firstValueFrom(this.http.post<PersonView>(`/api/appointments/${appointmentId}/end`, { to }));
  }
}
