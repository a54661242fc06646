import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { id, type Language } from '../../../contract/common.js';
import {
  AuthoredScenarioPage,
  AuthoringLibrary,
  AuthoringQuery,
  CheckRequest,
  DraftBase,
  DraftBaseQuery,
  NewScenario,
  ScenarioCheck,
  ScenarioDraftView,
  ScenarioSave,
  ScenarioSaved,
  ScenarioVersionPage,
  ScenarioVersionText,
  TrialRun,
  TrialStarted,
} from '../../../contract/sandbox/scenario-draft.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { CurrentLanguage } from '../../platform/http/language.js';
import { Returns, ReturnsFile } from '../../platform/http/returns.js';
import { checkView, libraryView } from './authoring-view.js';
import { ScenarioDraftsService } from './scenario-drafts.service.js';
import { ScenarioHistory } from './scenario-history.service.js';
import { ScenarioLibrary } from './scenario-library.service.js';
import { ScenarioProofs } from './scenario-proofs.service.js';
import { ScenarioPublishing } from './scenario-publishing.service.js';
import { ScenarioRetirements } from './scenario-retirement.service.js';
import { ScenarioTrials } from './scenario-trials.service.js';

/** Writing scenarios in the browser. */
@Controller('authoring')
export class AuthoringController {
  constructor(
    private readonly drafts: ScenarioDraftsService,
    private readonly proofs: ScenarioProofs,
    private readonly publishing: ScenarioPublishing,
    private readonly trials: ScenarioTrials,
    private readonly retirements: ScenarioRetirements,
    private readonly history: ScenarioHistory,
    private readonly library: ScenarioLibrary,
  ) {}

  @Get('library')
  @Access('scenario:write')
  @Returns(AuthoringLibrary)
  async city(@CurrentLanguage() language: Language) {
    return libraryView((await this.library.current()).library, language);
  }

  /** The proof of a text as it is being written. Nobody waits for the answer once the connection is gone. */
  @Post('checks')
  @Access('scenario:write')
  @Returns(ScenarioCheck)
  async check(
    @Body({ schema: CheckRequest }) { text, scenarioId }: CheckRequest,
    @CurrentLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const gone = new AbortController();
    reply.raw.once('close', () => {
      gone.abort();
    });
    return checkView(await this.proofs.of(text, scenarioId, gone.signal), language);
  }

  @Get('scenarios')
  @Access('scenario:write')
  @Returns(AuthoredScenarioPage)
  list(@Query({ schema: AuthoringQuery }) query: AuthoringQuery, @CurrentLanguage() language: Language) {
    return this.drafts.list(query, language);
  }

  @Post('scenarios')
  @Access('scenario:write')
  @Returns(ScenarioDraftView, 201)
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: NewScenario }) input: NewScenario,
    @CurrentLanguage() language: Language,
  ) {
    return this.drafts.create(actor, input, language);
  }

  @Get('scenarios/:id')
  @Access('scenario:write')
  @Returns(ScenarioDraftView)
  get(@Param('id', { schema: id() }) scenarioId: string, @CurrentLanguage() language: Language) {
    return this.drafts.get(scenarioId, language);
  }

  @Put('scenarios/:id/draft')
  @Access('scenario:write')
  @Returns(ScenarioSaved)
  save(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) scenarioId: string,
    @Body({ schema: ScenarioSave }) input: ScenarioSave,
  ) {
    return this.drafts.save(actor, scenarioId, input);
  }

  @Delete('scenarios/:id/draft')
  @Access('scenario:write')
  @HttpCode(204)
  discard(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) scenarioId: string,
    @Query({ schema: DraftBaseQuery }) { base }: DraftBaseQuery,
  ) {
    return this.drafts.discard(actor, scenarioId, base);
  }

  @Post('scenarios/:id/publication')
  @Access('scenario:write')
  @Returns(ScenarioDraftView)
  async publish(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) scenarioId: string,
    @Body({ schema: DraftBase }) { base }: DraftBase,
    @CurrentLanguage() language: Language,
  ) {
    await this.publishing.publish(actor, scenarioId, base, language);
    return this.drafts.get(scenarioId, language);
  }

  @Post('scenarios/:id/trials')
  @Access('scenario:write')
  @Returns(TrialStarted, 201)
  async tryOut(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id() }) scenarioId: string,
    @Body({ schema: TrialRun }) input: TrialRun,
    @CurrentLanguage() language: Language,
  ) {
    return { runId: await this.trials.begin(actor, scenarioId, input, language) };
  }

  @Put('scenarios/:id/retirement')
  @Access('scenario:write')
  @HttpCode(204)
  retire(@CurrentActor() actor: Actor, @Param('id', { schema: id() }) scenarioId: string) {
    return this.retirements.retire(actor, scenarioId);
  }

  @Delete('scenarios/:id/retirement')
  @Access('scenario:write')
  @HttpCode(204)
  bringBack(@CurrentActor() actor: Actor, @Param('id', { schema: id() }) scenarioId: string) {
    return this.retirements.bringBack(actor, scenarioId);
  }

  /** The draft, or the live version where there is none, as a file to keep or to send. */
  @Get('scenarios/:id/file')
  @Access('scenario:write')
  @ReturnsFile('application/yaml')
  async file(@Param('id', { schema: id() }) scenarioId: string, @CurrentLanguage() language: Language) {
    const { text, code } = await this.drafts.get(scenarioId, language);
    const disposition = `attachment; filename="${code}.yaml"`;
    return new StreamableFile(Buffer.from(text), { type: 'application/yaml; charset=utf-8', disposition });
  }

  @Get('scenarios/:id/versions')
  @Access('scenario:write')
  @Returns(ScenarioVersionPage)
  versions(@Param('id', { schema: id() }) scenarioId: string) {
    return this.history.list(scenarioId);
  }

  @Get('scenarios/:id/versions/:number')
  @Access('scenario:write')
  @Returns(ScenarioVersionText)
  version(
    @Param('id', { schema: id() }) scenarioId: string,
    @Param('number', { schema: z.coerce.number().int().min(1) }) number: number,
  ) {
    return this.history.text(scenarioId, number);
  }
}
