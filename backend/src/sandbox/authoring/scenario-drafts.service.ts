import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Language } from '../../../contract/common.js';
import {
  type AuthoredScenarioPage,
  type AuthoringQuery,
  type NewScenario,
  ScenarioDraftView,
  type ScenarioSave,
  type ScenarioSaved,
} from '../../../contract/sandbox/scenario-draft.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { PeopleService } from '../../identity/person/people.service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { contentId } from '../../platform/database/ids.js';
import { lockedRow } from '../../platform/database/row-lock.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Scenario } from '../scenario/scenario.entity.js';
import { AuthoredScenarios } from './authored-scenarios.service.js';
import { authoredView, faultsView } from './authoring-view.js';
import { ScenarioChecks } from './scenario-checks.service.js';
import { ScenarioDraft } from './scenario-draft.entity.js';
import { ScenarioLibrary } from './scenario-library.service.js';
import { codeOf, hashOf, headOf, isReadable, renamed } from './scenario-text.js';

/**
 * Writing scenarios. A draft is the YAML itself; saving it asks for the revision that its author saw, so two authors
 * never overwrite each other silently.
 */
@Injectable()
export class ScenarioDraftsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly people: PeopleService,
    private readonly authored: AuthoredScenarios,
    private readonly checks: ScenarioChecks,
    private readonly library: ScenarioLibrary,
  ) {}

  async list({ page, size, search }: AuthoringQuery, language: Language): Promise<AuthoredScenarioPage> {
    const all = await this.authored.all();
    const wanted = search?.toLowerCase() ?? '';
    const found = all.filter(({ code, head }) =>
      [code, ...Object.values(head.title)].some((words) => words.toLowerCase().includes(wanted)),
    );
    const shown = found.slice((page - 1) * size, page * size);
    const names = await this.people.namesOf(
      shown.flatMap(({ live, draft }) => [live?.by, draft?.savedBy]).filter(isId),
    );
    return { items: shown.map((facts) => authoredView(facts, names, language)), total: found.length };
  }

  async get(scenarioId: string, language: Language): Promise<ScenarioDraftView> {
    const facts = await this.authored.one(scenarioId);
    const { live, draft } = facts;
    const names = await this.people.namesOf([live?.by, draft?.savedBy].filter(isId));
    return {
      ...authoredView(facts, names, language),
      text: draft?.text ?? (await this.authored.liveText(scenarioId)) ?? '',
      revision: draft?.revision ?? 0,
    };
  }

  /** Begins a scenario under a code of its own: nothing that is there is touched. */
  async create(actor: Actor, input: NewScenario, language: Language): Promise<ScenarioDraftView> {
    const text = await this.beginning(input, language);
    const scenarioId = await this.database.tx(async (manager) => {
      const code = await this.freeCode(manager, input.from === 'file' ? codeOf(text) : null);
      const id = contentId('scenario', code);
      await this.insert(manager, actor, { id, code, text: renamed(text, code) });
      const facts = { code, from: input.from };
      await this.audit.record(actor, { action: 'scenario.create', thing: 'scenario', thingId: id, facts });
      return id;
    });
    return this.get(scenarioId, language);
  }

  async save(actor: Actor, scenarioId: string, { text, base }: ScenarioSave): Promise<ScenarioSaved> {
    const { code } = await this.authored.one(scenarioId);
    return this.database.tx(async (manager) => {
      const draft = await this.locked(manager, scenarioId);
      await this.refuseStale(draft, base);
      const savedAt = this.clock.now();
      if (!draft) {
        await this.insert(manager, actor, { id: scenarioId, code, text });
        return { revision: 1, savedAt: savedAt.toISOString() };
      }
      const revision = draft.revision + 1;
      const change = { text, textHash: hashOf(text), head: headOf(text, code), revision, savedAt, savedBy: actor.id };
      await manager.update(ScenarioDraft, scenarioId, { ...change, notice: null });
      return { revision, savedAt: savedAt.toISOString() };
    });
  }

  /** Throws the draft away: the live version stands again; a scenario that was never published is gone. */
  async discard(actor: Actor, scenarioId: string, base: number): Promise<void> {
    const { code } = await this.authored.one(scenarioId);
    await this.database.tx(async (manager) => {
      const draft = await this.locked(manager, scenarioId);
      if (!draft) throw new Problem('nothing-to-publish');
      await this.refuseStale(draft, base);
      await manager.delete(ScenarioDraft, scenarioId);
      await this.audit.record(actor, {
        action: 'scenario.discard',
        thing: 'scenario',
        thingId: scenarioId,
        facts: { code, revision: draft.revision },
      });
    });
  }

  /** Refuses work that rests on an older draft, and says whose the newer one is. */
  async refuseStale(draft: ScenarioDraft | null, base: number): Promise<void> {
    if (base === (draft?.revision ?? 0)) return;
    const savedBy = draft?.savedBy ? await this.people.nameOf(draft.savedBy) : null;
    const members = { revision: draft?.revision ?? 0, savedAt: draft?.savedAt.toISOString() ?? null, savedBy };
    throw new Problem('draft-moved-on', { members });
  }

  locked(manager: EntityManager, scenarioId: string): Promise<ScenarioDraft | null> {
    return lockedRow(manager, ScenarioDraft, { id: scenarioId });
  }

  private async beginning(input: NewScenario, language: Language): Promise<string> {
    if (input.from === 'template') return this.library.template;
    if (input.from === 'scenario') {
      const source = await this.get(input.scenarioId, language);
      return renamed(source.text, source.code, { zh: '（副本）', en: ' (copy)' });
    }
    if (isReadable(input.text)) return input.text;
    const { faults } = await this.checks.check(input.text);
    throw new Problem('scenario-unreadable', { members: { faults: faultsView(faults, language) } });
  }

  /** The code that a file asks for, if nobody has it; else the next of the house's own. */
  private async freeCode(manager: EntityManager, wanted: string | null): Promise<string> {
    const taken = new Set(
      [await manager.find(Scenario, { select: { id: true, code: true } }), await this.draftCodes(manager)].flatMap(
        (rows) => rows.map(({ code }) => code),
      ),
    );
    if (wanted !== null && /^U\d{2,3}$/.test(wanted) && !taken.has(wanted)) return wanted;
    for (let number = 1; number < 1000; number++) {
      const code = `U${String(number).padStart(3, '0')}`;
      if (!taken.has(code)) return code;
    }
    throw new Problem('conflict');
  }

  private draftCodes(manager: EntityManager): Promise<Pick<ScenarioDraft, 'code'>[]> {
    return manager.find(ScenarioDraft, { select: { id: true, code: true } });
  }

  private async insert(
    manager: EntityManager,
    actor: Actor,
    { id, code, text }: Pick<ScenarioDraft, 'id' | 'code' | 'text'>,
  ): Promise<void> {
    await manager.insert(ScenarioDraft, {
      ...{ id, code, text, textHash: hashOf(text), head: headOf(text, code), proof: null },
      ...{ revision: 1, savedAt: this.clock.now(), savedBy: actor.id, notice: null },
    });
  }
}

const isId = (id: string | null | undefined): id is string => typeof id === 'string';
