import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A run may belong to a shift of a class, follow other rules than its mode's, and be held still by a trainer. */
export class AddShiftToRun implements MigrationInterface {
  readonly name = 'AddShiftToRun1795478400043';

  async up(runner: QueryRunner): Promise<void> {
    const instant = runner.connection.options.type === 'postgres' ? 'timestamp(3)' : 'datetime(3)';
    // Plain additions: the table, which others point at, stays as it is on both databases.
    await runner.query('ALTER TABLE run ADD COLUMN shift_id varchar(36)');
    await runner.query('ALTER TABLE run ADD COLUMN rules varchar(16)');
    await runner.query(`ALTER TABLE run ADD COLUMN paused_at ${instant}`);
    await runner.query('CREATE INDEX run_shift_id ON run (shift_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX run_shift_id');
    for (const column of ['paused_at', 'rules', 'shift_id'])
      await runner.query(`ALTER TABLE run DROP COLUMN ${column}`);
  }
}
