import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { MarkingMode } from '../../../contract/marking/entry.js';
import { MarkingRule, MarkingRuleChange, MarkingRules } from '../../../contract/marking/rule.js';
import { Access, type Actor, CurrentActor } from '../../platform/http/access.js';
import { Returns } from '../../platform/http/returns.js';
import { MarkingRulesService } from './marking-rules.service.js';

@Controller('marking-rules')
export class MarkingRulesController {
  constructor(private readonly rules: MarkingRulesService) {}

  @Get()
  @Access('mark:set')
  @Returns(MarkingRules)
  list() {
    return this.rules.list();
  }

  @Put(':mode')
  @Access('mark:set')
  @Returns(MarkingRule)
  change(
    @CurrentActor() actor: Actor,
    @Param('mode', { schema: MarkingMode }) mode: MarkingMode,
    @Body({ schema: MarkingRuleChange }) input: MarkingRuleChange,
  ) {
    return this.rules.change(actor, mode, input);
  }
}
