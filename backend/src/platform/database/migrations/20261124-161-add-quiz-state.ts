import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A quiz is written as a draft, opened to candidates, and withdrawn. Those there are stand open. */
export class AddQuizState implements MigrationInterface {
  readonly name = 'AddQuizState1795478400161';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE quiz ADD COLUMN state varchar(10) NOT NULL DEFAULT 'open'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE quiz DROP COLUMN state');
  }
}
