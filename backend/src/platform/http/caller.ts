import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Language } from '../../../contract/common.js';
import type { Actor, LmsRequest } from './access.js';
import { languageOf } from './language.js';
import type { Origin } from './origin.js';

/** Who asks, in which language, and from where: for uses that hang on all three. */
export interface Caller {
  actor: Actor;
  language: Language;
  origin: Origin;
}

/** Only on routes whose access rule asks for a person. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const request = context.switchToHttp().getRequest<LmsRequest>();
  const { actor, headers } = request;
  if (!actor) throw new Error('a route for everybody has no caller');
  return {
    actor,
    language: languageOf(headers['accept-language']),
    origin: { address: request.ip, url: `${request.protocol}://${request.host}${request.originalUrl}`, headers },
  };
});
