import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import type { CreatedToken, NewToken, SessionView } from '../../../contract/identity/session.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Live } from '../../platform/live/live.js';
import { ActorsService } from './actors.service.js';
import { hashSecret, newSecret } from './secrets.js';
import { Session } from './session.entity.js';

/** A browser stays signed in for a working day; leaving the counter does not sign one out, the next morning does. */
export const SESSION_HOURS = 12;
/** How long a server believes what it remembers of a session without asking the database again. */
const MEMORY_MS = 60_000;
const MOST_REMEMBERED = 50_000;
const DAY_MS = 86_400_000;

export interface SignedIn {
  sessionId: string;
  actor: Actor;
}

interface Remembered extends SignedIn {
  until: number;
}

/** Signed-in browsers and personal access tokens. */
@Injectable()
export class SessionsService {
  private readonly remembered = new Map<string, Remembered>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly actors: ActorsService,
    private readonly audit: Audit,
    private readonly live: Live,
  ) {}

  /** Opens a session and answers its secret, which is nowhere stored. */
  async open(personId: string, name: string): Promise<string> {
    const secret = newSecret();
    await this.database.tx((manager) =>
      manager.insert(Session, this.row(personId, secret, 'browser', name, SESSION_HOURS * 3_600_000)),
    );
    return secret;
  }

  async openToken(actor: Actor, { name, days }: NewToken): Promise<CreatedToken> {
    const token = newSecret();
    const row = this.row(actor.id, token, 'token', name, days * DAY_MS);
    await this.database.tx(async (manager) => {
      await manager.insert(Session, row);
      await this.audit.record(actor, {
        action: 'session.create-token',
        thing: 'session',
        thingId: row.id,
        facts: { days },
      });
    });
    return { token, session: { ...view(row), isCurrent: false } };
  }

  /** Who bears that secret, if the session still holds. */
  async find(secret: string): Promise<SignedIn | undefined> {
    const now = this.clock.now().getTime();
    const known = this.remembered.get(secret);
    if (known && known.until > now) return known;
    this.remembered.delete(secret);
    const session = await this.database.read.findOneBy(Session, { tokenHash: hashSecret(secret) });
    if (!session || session.expiresAt.getTime() <= now) return undefined;
    const actor = await this.actors.actorOf(session.personId);
    if (!actor) return undefined;
    await this.noteUse(session, now);
    const signedIn = { sessionId: session.id, actor, until: Math.min(now + MEMORY_MS, session.expiresAt.getTime()) };
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    this.remembered.set(secret, signedIn);
    return signedIn;
  }

  async list(actor: Actor, currentId: string): Promise<{ items: SessionView[]; total: number }> {
    const rows = await this.database.read.find(Session, {
      where: { personId: actor.id, expiresAt: MoreThan(this.clock.now()) },
      order: { lastSeenAt: 'DESC' },
      take: 100,
    });
    const items = rows.map((row) => ({ ...view(row), isCurrent: row.id === currentId }));
    return { items, total: items.length };
  }

  /** Ends one of the actor's own sessions. */
  async end(actor: Actor, sessionId: string): Promise<void> {
    const { affected } = await this.database.tx((manager) =>
      manager.delete(Session, { id: sessionId, personId: actor.id }),
    );
    if (!affected) throw new Problem('not-found');
    this.forget(({ sessionId: id }) => id === sessionId);
  }

  /** Ends all sessions of a person, but perhaps the one that asks. */
  async endAll(personId: string, exceptId?: string): Promise<void> {
    await this.database.tx((manager) => {
      const query = manager.createQueryBuilder().delete().from(Session).where('personId = :personId', { personId });
      if (exceptId !== undefined) query.andWhere('id <> :exceptId', { exceptId });
      return query.execute();
    });
    this.forgetPerson(personId);
    if (exceptId === undefined) this.live.close(personId);
  }

  /** After a change of a person's roles or state: the next request reads them anew. */
  forgetPerson(personId: string): void {
    this.forget(({ actor }) => actor.id === personId);
  }

  /** After a change of the organisation: everybody's reach may differ. */
  forgetAll(): void {
    this.remembered.clear();
  }

  private forget(isMeant: (remembered: Remembered) => boolean): void {
    for (const [secret, remembered] of this.remembered) if (isMeant(remembered)) this.remembered.delete(secret);
  }

  /** When it was last used, to the minute: often enough for a list, seldom enough to cost nothing. */
  private async noteUse(session: Session, now: number): Promise<void> {
    if (now - session.lastSeenAt.getTime() < MEMORY_MS) return;
    await this.database.tx((manager) => manager.update(Session, session.id, { lastSeenAt: new Date(now) }));
  }

  private row(personId: string, secret: string, kind: Session['kind'], ...[name, lifeMs]: [string, number]): Session {
    const now = this.clock.now();
    return {
      id: newId(),
      personId,
      tokenHash: hashSecret(secret),
      kind,
      name: name.slice(0, 200),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + lifeMs),
    };
  }
}

const view = ({ id, kind, name, createdAt, lastSeenAt, expiresAt }: Session) => ({
  id,
  kind,
  name,
  createdAt: createdAt.toISOString(),
  lastSeenAt: lastSeenAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
});
