import { Injectable } from '@nestjs/common';
import type { PasswordChange, PasswordReset, SignIn } from '../../../contract/identity/session.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Events } from '../../platform/events.js';
import { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Person } from '../person/person.entity.js';
import { PasswordChanged } from '../person/person.events.js';
import { hashCode, hashPassword, hashSecret, isPassword } from './secrets.js';
import { SignInThrottle } from './session.entity.js';
import { SessionsService } from './sessions.service.js';

/** Failures that cost nothing but the answer; each further one doubles the wait. */
const FREE_FAILURES = 5;
const LONGEST_WAIT_MS = 15 * 60_000;

/** Proves who somebody is. Names that nobody bears are treated exactly like those that somebody does. */
@Injectable()
export class SignInService {
  private readonly turns = new Map<string, Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: SessionsService,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  /** Answers the secret of a new session. Tries at one name wait for each other, so that each sees the last one's count. */
  signIn(input: SignIn, browser: string): Promise<string> {
    return this.inTurn(input.username, () => this.trySignIn(input, browser));
  }

  private async trySignIn({ username, password }: SignIn, browser: string): Promise<string> {
    await this.refuseWhileThrottled(username);
    const person = await this.database.read.findOneBy(Person, { username });
    const fits = await isPassword(password, person?.isActive ? person.passwordHash : null);
    if (!person || !fits) throw await this.failed(username);
    return this.database.tx(async (manager) => {
      await manager.delete(SignInThrottle, { nameHash: hashSecret(username) });
      await manager.update(Person, person.id, { lastSignInAt: this.clock.now() });
      return this.sessions.open(person.id, browser);
    });
  }

  /** Sets a password with the printed one-time code, and ends every session of the person. */
  reset(input: PasswordReset): Promise<void> {
    return this.inTurn(input.username, () => this.tryReset(input));
  }

  private async tryReset({ username, code, newPassword }: PasswordReset): Promise<void> {
    await this.refuseWhileThrottled(username);
    const person = await this.database.read.findOneBy(Person, { username });
    const now = this.clock.now();
    const isGood =
      person?.isActive &&
      person.codeHash !== null &&
      person.codeHash === hashCode(code) &&
      (person.codeValidUntil?.getTime() ?? 0) > now.getTime();
    const passwordHash = await hashPassword(newPassword);
    if (!isGood) throw await this.failed(username);
    await this.database.tx(async (manager) => {
      // Named by the code once more: of two requests at the same moment one finds it used.
      const { affected } = await manager.update(
        Person,
        { id: person.id, codeHash: hashCode(code) },
        { passwordHash, codeHash: null, codeValidUntil: null },
      );
      if (!affected) throw new Problem('wrong-credentials');
      await manager.delete(SignInThrottle, { nameHash: hashSecret(username) });
      await this.audit.record(new Actor(person.id, []), {
        action: 'person.reset-password',
        thing: 'person',
        thingId: person.id,
      });
      await this.events.publish(PasswordChanged, { personId: person.id });
    });
    await this.sessions.endAll(person.id);
  }

  async changePassword(actor: Actor, sessionId: string, input: PasswordChange): Promise<void> {
    const person = await this.database.read.findOneByOrFail(Person, { id: actor.id });
    await this.refuseWhileThrottled(person.username);
    if (!(await isPassword(input.currentPassword, person.passwordHash))) {
      await this.failed(person.username);
      throw new Problem('wrong-password');
    }
    const passwordHash = await hashPassword(input.newPassword);
    await this.database.tx(async (manager) => {
      await manager.update(Person, actor.id, { passwordHash });
      await this.audit.record(actor, { action: 'person.change-password', thing: 'person', thingId: actor.id });
      await this.events.publish(PasswordChanged, { personId: actor.id });
    });
    await this.sessions.endAll(actor.id, sessionId);
  }

  private async inTurn<T>(username: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.turns.get(username) ?? Promise.resolve()).then(work);
    const done = turn.then(
      () => undefined,
      () => undefined,
    );
    this.turns.set(username, done);
    try {
      return await turn;
    } finally {
      if (this.turns.get(username) === done) this.turns.delete(username);
    }
  }

  private async refuseWhileThrottled(username: string): Promise<void> {
    const throttle = await this.database.read.findOneBy(SignInThrottle, { nameHash: hashSecret(username) });
    const waitMs = (throttle?.nextTryAt.getTime() ?? 0) - this.clock.now().getTime();
    if (waitMs <= 0) return;
    const seconds = Math.ceil(waitMs / 1000);
    throw new Problem('too-many-requests', {
      members: { retryAfterSeconds: seconds },
      headers: { 'retry-after': String(seconds) },
    });
  }

  /** Counts a failure and answers the problem to throw. */
  private async failed(username: string): Promise<Problem> {
    const nameHash = hashSecret(username);
    await this.database.tx(async (manager) => {
      const known = await manager.findOneBy(SignInThrottle, { nameHash });
      const failures = (known?.failures ?? 0) + 1;
      const waitMs =
        failures < FREE_FAILURES ? 0 : Math.min(1000 * 2 ** (failures - FREE_FAILURES + 1), LONGEST_WAIT_MS);
      const nextTryAt = new Date(this.clock.now().getTime() + waitMs);
      await manager.upsert(SignInThrottle, { nameHash, failures, nextTryAt }, ['nameHash']);
    });
    return new Problem('wrong-credentials');
  }
}
