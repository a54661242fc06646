import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  CreatedToken,
  NewToken,
  PasswordChange,
  PasswordReset,
  SessionList,
} from '@lms/contract/identity/session';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';

@Service()
export class AccountClient {
  private readonly http = inject(HttpClient);

  /** Where the caller is signed in, this browser among them. */
  sessions() {
    return apiResource<SessionList>(() => '/api/me/sessions');
  }

  endSession(id: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(`/api/me/sessions/${id}`));
  }

  /** A token for scripts; the answer is the only place where it can be read. */
  createToken(token: NewToken): Promise<CreatedToken> {
    return firstValueFrom(this.http.post<CreatedToken>('/api/me/tokens', token));
  }

  changePassword(change: PasswordChange): Promise<unknown> {
    return firstValueFrom(this.http.put('/api/me/password', change));
  }

  /** Sets a new password with a printed one-time code; nobody need be signed in. */
  resetPassword(reset: PasswordReset): Promise<unknown> {
    return firstValueFrom(this.http.post('/api/password-resets', reset));
  }
}
