import { HttpClient } from '@angular/common/http';
import { computed, effect, inject, Service, signal, untracked } from '@angular/core';
import type { Permission, Reach, Role } from '@lms/contract/access';
import type { MeView } from '@lms/contract/identity/session';
import { firstValueFrom } from 'rxjs';
import { LanguageStore } from '../api/language';
import { problemOf } from '../api/problem';

/** Who is signed in, and what they may do. The server judges again; this decides only what is offered. */
@Service()
export class Session {
  private readonly http = inject(HttpClient);

  private readonly person = signal<MeView | undefined>(undefined);
  private asked: Promise<MeView | undefined> | undefined;

  readonly me = this.person.asReadonly();
  readonly roles = computed<readonly Role[]>(() => this.person()?.roles ?? []);

  constructor() {
    // Names of units and posts come in the reader's language.
    const language = inject(LanguageStore).current;
    effect(() => {
      language();
      if (untracked(this.person)) void this.reload();
    });
  }

  /** The person, asked once; undefined when nobody is signed in. A server that does not answer makes it fail. */
  load(): Promise<MeView | undefined> {
    this.asked ??= this.ask().catch((error: unknown) => {
      this.asked = undefined;
      throw error;
    });
    return this.asked;
  }

  /** Asks again, after something about the person changed. */
  reload(): Promise<MeView | undefined> {
    this.asked = undefined;
    return this.load();
  }

  can(permission: Permission): boolean {
    return this.reach(permission) !== undefined;
  }

  /** How far the permission reaches; undefined when no role of the person grants it. */
  reach(permission: Permission): Reach | undefined {
    return this.person()?.permissions.find((granted) => granted.permission === permission)?.reach;
  }

  async signIn(username: string, password: string): Promise<void> {
    const me = await firstValueFrom(this.http.post<MeView>('/api/sessions', { username, password }));
    this.person.set(me);
    this.asked = Promise.resolve(me);
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

  private async ask(): Promise<MeView | undefined> {
    try {
      this.person.set(await firstValueFrom(this.http.get<MeView>('/api/me')));
    } catch (error) {
      // 401 is an answer here, not a fault: it says that nobody is signed in.
      if (problemOf(error).status !== 401) throw error;
      this.person.set(undefined);
    }
    return this.person();
  }
}
