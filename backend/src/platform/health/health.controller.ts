import { Controller, Get, Header, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Registry } from 'prom-client';
import * as z from 'zod';
import { Config, isLoopback } from '../config.js';
import { Database } from '../database/database.js';
import { Access } from '../http/access.js';
import { Problem } from '../http/problem.js';
import { Returns } from '../http/returns.js';

const HealthView = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });

/** For the operator: is the process alive, can it work, and how is it doing. */
@Controller()
export class HealthController {
  private readonly registry = new Registry();

  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {
    collectDefaultMetrics({ register: this.registry });
  }

  @Get('health/live')
  @Access('public')
  @Returns(HealthView)
  live() {
    return { status: 'ok' };
  }

  @Get('health/ready')
  @Access('public')
  @Returns(HealthView)
  async ready() {
    try {
      await this.database.ping();
    } catch (cause) {
      // The driver's error says nothing that a caller may act on: the database is not there.
      throw new Problem('unavailable', { cause });
    }
    return { status: 'ok' };
  }

  @Get('metrics')
  @Access('public')
  @Header('content-type', 'text/plain; version=0.0.4')
  metrics(@Req() request: FastifyRequest) {
    const token = this.config.metricsToken;
    const hasToken = token !== undefined && request.headers.authorization === `Bearer ${token}`;
    if (!hasToken && !isLoopback(request.ip)) throw new Problem('not-found');
    return this.registry.metrics();
  }
}
