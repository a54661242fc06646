import { Check, Entity } from 'typeorm';
import type { MarkingMode } from '../../../contract/marking/entry.js';
import type { MarkingRule } from '../../../contract/marking/rule.js';
import { IntColumn, KeyColumn, StringColumn } from '../../platform/database/columns.js';

/** The rule of a mode, once somebody has changed it; without a row the default holds. */
@Entity('marking_rule')
@Check('marking_rule_mode', "mode IN ('exam', 'practice')")
@Check('marking_rule_second', "second IN ('never', 'sample', 'always')")
export class MarkingRuleRow {
  @KeyColumn(16) mode: MarkingMode;
  @StringColumn(10) second: MarkingRule['second'];
  @IntColumn() share: number;
  @IntColumn() margin: number;
  @IntColumn() tolerance: number;
  @IntColumn() days: number;
  @IntColumn() version: number;
}
