import {
  Body,
  Controller,
  createParamDecorator,
  Delete,
  type ExecutionContext,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Req,
  Res,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { id, type Language } from '../../../contract/common.js';
import {
  CreatedToken,
  MeView,
  NewToken,
  PasswordChange,
  PasswordReset,
  SessionList,
  SignIn,
} from '../../../contract/identity/session.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { SESSION_COOKIE } from '../../platform/http/cross-site.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns } from '../../platform/http/returns.js';
import { MeService } from './me.service.js';
import { type SessionRequest } from './session-authenticator.js';
import { SESSION_HOURS, SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';

const CurrentSession = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<SessionRequest>().sessionId,
);

@Controller()
export class SessionsController {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: SessionsService,
    private readonly me: MeService,
  ) {}

  @Post('sessions')
  @Access('public')
  @Returns(MeView, 201)
  async signIn(
    @Body({ schema: SignIn }) input: SignIn,
    @CurrentLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const secret = await this.signIns.signIn(input, request.headers['user-agent'] ?? '');
    const cookie = {
      httpOnly: true,
      sameSite: 'lax',
      secure: request.protocol === 'https',
      path: '/',
      maxAge: SESSION_HOURS * 3600,
    } as const;
    reply.setCookie(SESSION_COOKIE, secret, cookie);
    return this.me.bySecret(secret, language);
  }

  @Delete('sessions/current')
  @HttpCode(204)
  @Access('signed-in')
  async signOut(
    @CurrentActor() actor: Actor,
    @CurrentSession() sessionId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.sessions.end(actor, sessionId);
    reply.clearCookie(SESSION_COOKIE, { path: '/' });
  }

  @Get('me')
  @Access('signed-in')
  @Returns(MeView)
  who(@CurrentActor() actor: Actor, @CurrentLanguage() language: Language) {
    return this.me.get(actor, language);
  }

  @Get('me/sessions')
  @Access('signed-in')
  @Returns(SessionList)
  list(@CurrentActor() actor: Actor, @CurrentSession() sessionId: string) {
    return this.sessions.list(actor, sessionId);
  }

  @Delete('me/sessions/:id')
  @HttpCode(204)
  @Access('signed-in')
  end(@CurrentActor() actor: Actor, @Param('id', { schema: id() }) sessionId: string) {
    return this.sessions.end(actor, sessionId);
  }

  @Post('me/tokens')
  @Access('signed-in')
  @Returns(CreatedToken, 201)
  createToken(@CurrentActor() actor: Actor, @Body({ schema: NewToken }) input: NewToken) {
    return this.sessions.openToken(actor, input);
  }

  @Put('me/password')
  @HttpCode(204)
  @Access('signed-in')
  changePassword(
    @CurrentActor() actor: Actor,
    @CurrentSession() sessionId: string,
    @Body({ schema: PasswordChange }) input: PasswordChange,
  ) {
    return this.signIns.changePassword(actor, sessionId, input);
  }

  @Post('password-resets')
  @HttpCode(204)
  @Access('public')
  reset(@Body({ schema: PasswordReset }) input: PasswordReset) {
    return this.signIns.reset(input);
  }
}
