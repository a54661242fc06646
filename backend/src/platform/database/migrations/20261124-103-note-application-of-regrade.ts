import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

/** A line keeps what the trial found when it is applied. The table is made anew: nothing has written to it before this. */
export class NoteApplicationOfRegrade implements MigrationInterface {
  readonly name = 'NoteApplicationOfRegrade1795478400103';

  async up(runner: QueryRunner): Promise<void> {
    await runner.dropTable('regrade_line');
    await createLines(runner, ['waiting', 'same', 'changed', 'flipped', 'impossible'], true);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('regrade_line');
    await createLines(runner, ['waiting', 'same', 'changed', 'flipped', 'impossible', 'applied', 'left'], false);
  }
}

const createLines = (runner: QueryRunner, states: string[], isNoted: boolean): Promise<void> =>
  createTable(
    runner,
    'regrade_line',
    {
      regrade_id: { kind: 'ref', primary: true, references: 'regrade', onDelete: 'CASCADE' },
      run_id: { kind: 'ref', primary: true, references: 'run', onDelete: 'CASCADE' },
      state: { kind: 'string', length: 12 },
      ...(isNoted && { application: { kind: 'string' as const, length: 10, nullable: true } }),
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
          expression: `state IN (${states.map((state) => `'${state}'`).join(', ')})`,
        },
        ...(isNoted ? [{ name: 'regrade_line_application', expression: "application IN ('applied', 'left')" }] : []),
      ],
    },
  );
