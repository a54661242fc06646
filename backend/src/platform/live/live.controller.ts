import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, type Actor, CurrentActor } from '../http/access.js';
import { ReturnsFile } from '../http/returns.js';
import { Live } from './live.js';

@Controller('live')
export class LiveController {
  constructor(private readonly live: Live) {}

  /** Server-sent events of the signed-in person (HTML Living Standard §9.2). */
  @Get()
  @Access('signed-in')
  @ReturnsFile('text/event-stream')
  open(@CurrentActor() actor: Actor, @Res() reply: FastifyReply): void {
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    this.live.open(actor.id, reply.raw);
  }
}
