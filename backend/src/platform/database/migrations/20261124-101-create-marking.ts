import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

export class CreateMarking implements MigrationInterface {
  readonly name = 'CreateMarking1795478400101';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'marking_entry',
      {
        id: { kind: 'id' },
        source: { kind: 'string', length: 10 },
        source_id: { kind: 'ref' },
        person_id: { kind: 'ref', references: 'person', onDelete: 'RESTRICT' },
        subject_id: { kind: 'ref' },
        subject_code: { kind: 'string', length: 40 },
        subject_title: { kind: 'json' },
        mode: { kind: 'string', length: 10 },
        state: { kind: 'string', length: 12 },
        base: { kind: 'mark' },
        pass_mark: { kind: 'int' },
        points: { kind: 'int' },
        parts: { kind: 'json' },
        handed_in_at: { kind: 'instant' },
        due_at: { kind: 'instant' },
        lease_person_id: { kind: 'ref', nullable: true, references: 'person', onDelete: 'RESTRICT' },
        lease_until: { kind: 'instant', nullable: true },
        outcome: { kind: 'json', nullable: true },
        total: { kind: 'mark', nullable: true },
        settled_at: { kind: 'instant', nullable: true },
        version: { kind: 'int' },
      },
      {
        uniques: [{ name: 'marking_entry_source_source_id', columnNames: ['source', 'source_id'] }],
        indices: [
          { name: 'marking_entry_state_due_at', columnNames: ['state', 'due_at'] },
          { name: 'marking_entry_person_id', columnNames: ['person_id'] },
        ],
        checks: [
          { name: 'marking_entry_source', expression: "source IN ('run', 'attempt')" },
          { name: 'marking_entry_mode', expression: "mode IN ('exam', 'practice')" },
          { name: 'marking_entry_state', expression: "state IN ('waiting', 'second', 'moderation', 'settled')" },
        ],
      },
    );
    await createTable(
      runner,
      'mark',
      {
        id: { kind: 'id' },
        entry_id: { kind: 'ref', references: 'marking_entry', onDelete: 'CASCADE' },
        round: { kind: 'int' },
        marker_id: { kind: 'ref', references: 'person', onDelete: 'RESTRICT' },
        total: { kind: 'mark' },
        parts: { kind: 'json' },
        reason: { kind: 'string', length: 500, nullable: true },
        at: { kind: 'instant' },
      },
      {
        uniques: [{ name: 'mark_entry_id_round', columnNames: ['entry_id', 'round'] }],
        indices: [{ name: 'mark_marker_id', columnNames: ['marker_id'] }],
      },
    );
    await createTable(
      runner,
      'marking_rule',
      {
        mode: { kind: 'string', length: 16, primary: true },
        second: { kind: 'string', length: 10 },
        share: { kind: 'int' },
        margin: { kind: 'int' },
        tolerance: { kind: 'int' },
        days: { kind: 'int' },
        version: { kind: 'int' },
      },
      {
        checks: [
          { name: 'marking_rule_mode', expression: "mode IN ('exam', 'practice')" },
          { name: 'marking_rule_second', expression: "second IN ('never', 'sample', 'always')" },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['marking_rule', 'mark', 'marking_entry']) await runner.dropTable(table);
  }
}
