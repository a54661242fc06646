import { HttpClient } from '@angular/common/http';
import { computed, inject, Service, signal } from '@angular/core';
import { reachOf, type Permission, type Reach, type Role } from '@lms/contract/access';
import { firstValueFrom } from 'rxjs';
import { problemOf } from '../api/problem';

const WIDTH: Record<Reach, number> = { own: 1, unit: 2, all: 3 };

export interface Me {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly { readonly role: Role }[];
}

/** Who is signed in, and what they may do. The server judges again; this decides only what is offered. */
@Service()
export class Session {
  private readonly http = inject(HttpClient);

  private readonly person = signal<Me | undefined>(undefined);
  private asked: Promise<Me | undefined> | undefined;

  readonly me = this.person.asReadonly();
  readonly roles = computed<readonly Role[]>(() => this.person()?.roles.map(({ role }) => role) ?? []);

  /** The person, asked once; undefined when nobody is signed in. A server that does not answer makes it fail. */
  load(): Promise<Me | undefined> {
    this.asked ??= this.ask().catch((error: unknown) => {
      this.asked = undefined;
      throw error;
    });
    return this.asked;
  }

  /** Asks again, after something about the person changed. */
  reload(): Promise<Me | undefined> {
    this.asked = undefined;
    return this.load();
  }

  can(permission: Permission): boolean {
    return this.reach(permission) !== undefined;
  }

  /** The widest reach with which one of the person's roles grants the permission. */
  reach(permission: Permission): Reach | undefined {
    const reaches = this.roles().map((role) => reachOf(role, permission));
    return reaches.reduce((widest, reach) => (width(reach) > width(widest) ? reach : widest), undefined);
  }

  async signIn(username: string, password: string): Promise<void> {
    await firstValueFrom(this.http.post('/api/sessions', { username, password }));
    await this.reload();
  }

  async signOut(): Promise<void> {
    await firstValueFrom(this.http.delete('/api/sessions/current'));
    this.forget();
  }

  /** Drops what is known, when the session has ended elsewhere. */
  forget(): void {
    this.asked = undefined;
    this.person.set(undefined);
  }

  private async ask(): Promise<Me | undefined> {
    try {
      this.person.set(await firstValueFrom(this.http.get<Me>('/api/me')));
    } catch (error) {
      // 401 is an answer here, not a fault: it says that nobody is signed in.
      if (problemOf(error).status !== 401) throw error;
      this.person.set(undefined);
    }
    return this.person();
  }
}

const width = (reach: Reach | undefined) => (reach ? WIDTH[reach] : 0);
