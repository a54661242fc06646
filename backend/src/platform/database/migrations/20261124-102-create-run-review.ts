import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

export class CreateRunReview implements MigrationInterface {
  readonly name = 'CreateRunReview1795478400102';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'run_mark', {
      run_id: { kind: 'ref', primary: true, references: 'run', onDelete: 'CASCADE' },
      code: { kind: 'string', length: 60, primary: true },
      points: { kind: 'mark' },
      lines: { kind: 'json' },
      comments: { kind: 'json' },
      at: { kind: 'instant' },
    });
    await createTable(
      runner,
      'run_comment',
      {
        id: { kind: 'id' },
        run_id: { kind: 'ref', references: 'run', onDelete: 'CASCADE' },
        event: { kind: 'int' },
        author_id: { kind: 'ref', references: 'person', onDelete: 'RESTRICT' },
        text: { kind: 'text' },
        created_at: { kind: 'instant' },
        edited_at: { kind: 'instant', nullable: true },
        version: { kind: 'int' },
      },
      { indices: [{ name: 'run_comment_run_id', columnNames: ['run_id'] }] },
    );
    await createTable(
      runner,
      'regrade',
      {
        id: { kind: 'id' },
        scenario_id: { kind: 'ref', references: 'scenario', onDelete: 'RESTRICT' },
        version_id: { kind: 'ref', references: 'scenario_version', onDelete: 'RESTRICT' },
        asked_by: { kind: 'ref', references: 'person', onDelete: 'RESTRICT' },
        asked_at: { kind: 'instant' },
        state: { kind: 'string', length: 12 },
        total: { kind: 'int' },
        done: { kind: 'int' },
        reason: { kind: 'string', length: 500, nullable: true },
        applied_at: { kind: 'instant', nullable: true },
      },
      {
        indices: [{ name: 'regrade_scenario_id', columnNames: ['scenario_id'] }],
        checks: [
          { name: 'regrade_state', expression: "state IN ('judging', 'ready', 'applying', 'applied', 'discarded')" },
        ],
      },
    );
    await createTable(
      runner,
      'regrade_line',
      {
        regrade_id: { kind: 'ref', primary: true, references: 'regrade', onDelete: 'CASCADE' },
        run_id: { kind: 'ref', primary: true, references: 'run', onDelete: 'CASCADE' },
        state: { kind: 'string', length: 12 },
        old_score: { kind: 'mark', nullable: true },
        new_score: { kind: 'mark', nullable: true },
        old_passed: { kind: 'bool', nullable: true },
        new_passed: { kind: 'bool', nullable: true },
        old_pending: { kind: 'mark', nullable: true },
        new_pending: { kind: 'mark', nullable: true },
        changes: { kind: 'json', nullable: true },
      },
      {
        indices: [{ name: 'regrade_line_run_id', columnNames: ['run_id'] }],
        checks: [
          {
            name: 'regrade_line_state',
            expression: "state IN ('waiting', 'same', 'changed', 'flipped', 'impossible', 'applied', 'left')",
          },
        ],
      },
    );
    await createTable(runner, 'run_rubric', {
      run_id: { kind: 'ref', primary: true, references: 'run', onDelete: 'CASCADE' },
      version_id: { kind: 'ref', references: 'scenario_version', onDelete: 'RESTRICT' },
      regrade_id: { kind: 'ref', references: 'regrade', onDelete: 'RESTRICT' },
      at: { kind: 'instant' },
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['run_rubric', 'regrade_line', 'regrade', 'run_comment', 'run_mark']) {
      await runner.dropTable(table);
    }
  }
}
