import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindWorksOfGroup implements MigrationInterface {
  readonly name = 'FindWorksOfGroup1795478400151';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX marking_entry_group_id ON marking_entry (group_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX marking_entry_group_id');
  }
}
