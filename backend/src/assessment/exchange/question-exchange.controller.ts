import { Controller, Get, HttpCode, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ExportQuery,
  ExportReport,
  ImportCall,
  ImportQuery,
  ImportReport,
  LARGEST_IMPORT,
} from '../../../contract/assessment/exchange.js';
import { id, type Language } from '../../../contract/common.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { receivedBytes } from '../../platform/http/bytes.js';
import { TAKES_BYTES } from '../../platform/http/http-server.js';
import { CurrentLanguage, languageOf } from '../../platform/http/language.js';
import { Returns, ReturnsFile } from '../../platform/http/returns.js';
import { QuestionExportsService } from './question-exports.service.js';
import { QuestionImportsService } from './question-imports.service.js';

/** Questions from files and into files. A file comes as it is, `application/octet-stream`. */
@Controller('question-banks/:id')
export class QuestionExchangeController {
  constructor(
    private readonly imports: QuestionImportsService,
    private readonly exports: QuestionExportsService,
  ) {}

  /** What an import of the file would do; nothing is written. */
  @Post('import-looks')
  @HttpCode(200)
  @RouteConfig(TAKES_BYTES)
  @Access('question:write')
  @Returns(ImportReport)
  async look(
    @Param('id', { schema: id() }) bankId: string,
    @Query({ schema: ImportQuery }) query: ImportQuery,
    @Req() request: FastifyRequest,
    @CurrentLanguage() language: Language,
  ) {
    return this.imports.look(bankId, query, await receivedBytes(request, LARGEST_IMPORT), language);
  }

  @Post('imports')
  @RouteConfig(TAKES_BYTES)
  @Access('question:write')
  @Returns(ImportReport, 201)
  async bring(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) bankId: string,
    @Query({ schema: ImportCall }) call: ImportCall,
    @Req() request: FastifyRequest,
  ) {
    const bytes = await receivedBytes(request, LARGEST_IMPORT);
    return this.imports.bring(actor, { bankId, call, bytes }, languageOf(request.headers['accept-language']));
  }

  @Get('export-look')
  @Access('question:read')
  @Returns(ExportReport)
  lookOut(@Param('id', { schema: id() }) bankId: string, @Query({ schema: ExportQuery }) query: ExportQuery) {
    return this.exports.look(bankId, query);
  }

  @Get('export')
  @Access('question:read')
  @ReturnsFile('application/octet-stream')
  async file(
    @Param('id', { schema: id() }) bankId: string,
    @Query({ schema: ExportQuery }) query: ExportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { name, mediaType, bytes } = await this.exports.file(bankId, query);
    void reply.header('x-content-type-options', 'nosniff');
    return new StreamableFile(bytes, {
      type: mediaType,
      length: bytes.byteLength,
      disposition: `attachment; filename="${name}"`,
    });
  }
}
