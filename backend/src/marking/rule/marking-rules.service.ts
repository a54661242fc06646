import { Injectable } from '@nestjs/common';
import { MARKING_MODES, type MarkingMode } from '../../../contract/marking/entry.js';
import type { MarkingRule, MarkingRuleChange, MarkingRules } from '../../../contract/marking/rule.js';
import { Audit } from '../../audit/entry/audit.service.js';
import { Database } from '../../platform/database/database.js';
import { lockedRow } from '../../platform/database/row-lock.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { MarkingRuleRow } from './marking-rule.entity.js';

/** What holds until somebody decides otherwise. */
const DEFAULTS: Readonly<Record<MarkingMode, Omit<MarkingRule, 'mode'>>> = {
  exam: { second: 'sample', share: 20, margin: 5, tolerance: 3, days: 3, version: 0 },
  practice: { second: 'never', share: 0, margin: 0, tolerance: 3, days: 7, version: 0 },
};

/** When a second person marks; an administrator's setting. */
@Injectable()
export class MarkingRulesService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  async list(): Promise<MarkingRules> {
    const items = await Promise.all(MARKING_MODES.map((mode) => this.of(mode)));
    return { items, total: items.length };
  }

  async of(mode: MarkingMode): Promise<MarkingRule> {
    const row = await this.database.read.findOneBy(MarkingRuleRow, { mode });
    return row ?? { mode, ...DEFAULTS[mode] };
  }

  /** Holds for what is marked from now on. */
  async change(actor: Actor, mode: MarkingMode, { version, ...rule }: MarkingRuleChange): Promise<MarkingRule> {
    const changed = { mode, ...rule, version: version + 1 };
    await this.database.tx(async (manager) => {
      const known = await lockedRow(manager, MarkingRuleRow, { mode });
      if ((known?.version ?? 0) !== version) throw new Problem('moved-on');
      if (known) await manager.update(MarkingRuleRow, { mode }, changed);
      else await manager.insert(MarkingRuleRow, changed);
      await this.audit.record(actor, {
        action: 'marking-rule.change',
        thing: 'marking-rule',
        thingId: mode,
        facts: { ...rule },
      });
    });
    return changed;
  }
}
