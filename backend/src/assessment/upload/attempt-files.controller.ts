import { Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import * as z from 'zod';
import { id } from '../../../contract/common.js';
import { HandedFile } from '../../../contract/assessment/item-answer.js';
import type { UploadKind } from '../../../contract/assessment/item/by-hand.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { TAKES_BYTES } from '../../platform/http/http-server.js';
import { Problem } from '../../platform/http/problem.js';
import { Returns } from '../../platform/http/returns.js';
import { AttemptFilesService } from './attempt-files.service.js';
import { CONTENT_TYPES } from './file-kind.js';

const Place = z.object({ slot: z.coerce.number().int().min(1).max(1000) });

@Controller('attempts')
export class AttemptFilesController {
  constructor(private readonly files: AttemptFilesService) {}

  /** The bytes of the file as they are; its name stands in the header `x-file-name`, percent-encoded. */
  @Post(':id/files')
  @HttpCode(201)
  @RouteConfig(TAKES_BYTES)
  @Access('quiz:take')
  @Returns(HandedFile)
  take(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) attemptId: string,
    @Query({ schema: Place }) { slot }: z.infer<typeof Place>,
    @Req() request: FastifyRequest,
  ) {
    return this.files.take(actor, attemptId, { slot, name: nameOf(request), bytes: bytesOf(request) });
  }

  @Get(':id/files/:fileId')
  @Access('signed-in')
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) attemptId: string,
    @Param('fileId', { schema: id() }) fileId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { file, bytes } = await this.files.read(actor, attemptId, fileId);
    // What candidates send is never shown as a page of this site.
    void reply.header('x-content-type-options', 'nosniff');
    void reply.header('content-security-policy', "default-src 'none'; sandbox");
    return new StreamableFile(bytes, {
      type: CONTENT_TYPES[file.kind as UploadKind],
      length: file.size,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
  }

  @Delete(':id/files/:fileId')
  @HttpCode(204)
  @Access('quiz:take')
  remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) attemptId: string,
    @Param('fileId', { schema: id() }) fileId: string,
  ) {
    return this.files.remove(actor, attemptId, fileId);
  }
}

function bytesOf({ body }: FastifyRequest): Readable {
  const isStream = typeof body === 'object' && body !== null && 'pipe' in body;
  if (!isStream) throw new Problem('unsupported-media-type');
  return body as Readable;
}

function nameOf({ headers }: FastifyRequest): string {
  const name = String(headers['x-file-name'] ?? '');
  try {
    return decodeURIComponent(name);
  } catch {
    // A stray percent sign: the name is taken as it came.
    return name;
  }
}
