import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Permission } from '../../../contract/access.js';
import { Actor } from './actor.js';
import { Problem } from './problem.js';

export { Actor };

export type AccessRule = Permission | 'public' | 'signed-in';
export const ACCESS_RULE = 'lms:access';

/** Who may call this route. Every route has exactly one rule; a route without one answers nobody. */
export const Access = (rule: AccessRule) => SetMetadata(ACCESS_RULE, rule);

/** A request after the guard has looked at it. */
export interface LmsRequest extends FastifyRequest {
  actor?: Actor;
}

/** Finds out who makes a request. Implemented by identity. */
export abstract class Authenticator {
  abstract authenticate(request: LmsRequest): Promise<Actor | undefined>;
}

/** The signed-in person; on public routes undefined. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) => requestOf(context).actor);

/** Refuses whatever no rule allows. Reach (whose things) is the services' business. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS_RULE, context.getHandler());
    if (rule === 'public') return true;
    const request = requestOf(context);
    request.actor = await this.authenticator.authenticate(request);
    if (!request.actor) throw new Problem('not-signed-in');
    if (rule === 'signed-in') return true;
    if (!rule || !request.actor.can(rule)) throw new Problem('not-allowed');
    return true;
  }
}

const requestOf = (context: ExecutionContext): LmsRequest => context.switchToHttp().getRequest<LmsRequest>();
