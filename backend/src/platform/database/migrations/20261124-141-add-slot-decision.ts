import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

/** Marks that people settle, and results that are let go together. */
export class AddSlotDecision implements MigrationInterface {
  readonly name = 'AddSlotDecision1795478400141';

  async up(runner: QueryRunner): Promise<void> {
    const isPostgres = runner.connection.options.type === 'postgres';
    const instant = isPostgres ? 'timestamp(3)' : 'datetime(3)';
    // Plain additions: the tables, which others point at, stay as they are on both databases.
    await runner.query(`ALTER TABLE attempt ADD COLUMN released_at ${instant}`);
    await runner.query('ALTER TABLE marking_entry ADD COLUMN topic_id varchar(36)');
    await runner.query('ALTER TABLE marking_entry ADD COLUMN group_id varchar(36)');
    await runner.query(`ALTER TABLE marking_entry ADD COLUMN worth double precision`);
    await runner.query('CREATE INDEX marking_entry_subject_id_topic_id ON marking_entry (subject_id, topic_id)');
    await createTable(
      runner,
      'slot_decision',
      {
        id: { kind: 'id' },
        attempt_id: { kind: 'ref', references: 'attempt', onDelete: 'CASCADE' },
        slot: { kind: 'int' },
        kind: { kind: 'string', length: 10 },
        points_before: { kind: 'mark' },
        points_after: { kind: 'mark' },
        maximum_before: { kind: 'mark' },
        maximum_after: { kind: 'mark' },
        reason: { kind: 'string', length: 500, nullable: true },
        comments: { kind: 'json' },
        person_id: { kind: 'ref', nullable: true, references: 'person', onDelete: 'RESTRICT' },
        at: { kind: 'instant' },
      },
      {
        indices: [{ name: 'slot_decision_attempt_id', columnNames: ['attempt_id'] }],
        checks: [{ name: 'slot_decision_kind', expression: "kind IN ('marker', 'override', 'regrade')" }],
      },
    );
    await createTable(
      runner,
      'marking_comment',
      {
        id: { kind: 'id' },
        marker_id: { kind: 'ref', references: 'person', onDelete: 'CASCADE' },
        subject_id: { kind: 'ref', nullable: true },
        text: { kind: 'string', length: 1000 },
        used_at: { kind: 'instant' },
      },
      { indices: [{ name: 'marking_comment_marker_id', columnNames: ['marker_id'] }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['marking_comment', 'slot_decision']) await runner.dropTable(table);
    await runner.query('DROP INDEX marking_entry_subject_id_topic_id');
    for (const column of ['worth', 'group_id', 'topic_id'])
      await runner.query(`ALTER TABLE marking_entry DROP COLUMN ${column}`);
    await runner.query('ALTER TABLE attempt DROP COLUMN released_at');
  }
}
