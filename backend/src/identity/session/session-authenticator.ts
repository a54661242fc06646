import { Injectable } from '@nestjs/common';
import { Authenticator, type LmsRequest } from '../../platform/http/access.js';
import type { Actor } from '../../platform/http/actor.js';
import { SESSION_COOKIE } from '../../platform/http/cross-site.js';
import { SessionsService } from './sessions.service.js';

export interface SessionRequest extends LmsRequest {
  sessionId?: string;
}

/** Knows people by the session cookie or by a bearer token (RFC 6750 §2.1). */
@Injectable()
export class SessionAuthenticator extends Authenticator {
  constructor(private readonly sessions: SessionsService) {
    super();
  }

  async authenticate(request: SessionRequest): Promise<Actor | undefined> {
    const secret = bearerOf(request.headers.authorization) ?? request.cookies[SESSION_COOKIE];
    const signedIn = secret === undefined ? undefined : await this.sessions.find(secret);
    if (signedIn) request.sessionId = signedIn.sessionId;
    return signedIn?.actor;
  }
}

const bearerOf = (authorization: string | undefined): string | undefined =>
  /^Bearer ([\w-]{20,200})$/i.exec(authorization ?? '')?.[1];
