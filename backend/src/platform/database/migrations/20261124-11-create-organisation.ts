import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

export class CreateOrganisation implements MigrationInterface {
  readonly name = 'CreateOrganisation1795478400011';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'unit',
      {
        id: { kind: 'id' },
        parent_id: { kind: 'ref', nullable: true, references: 'unit', onDelete: 'RESTRICT' },
        name: { kind: 'json' },
        kind: { kind: 'string', length: 20 },
        position: { kind: 'int' },
      },
      {
        indices: [{ name: 'unit_parent_id', columnNames: ['parent_id'] }],
        checks: [{ name: 'unit_kind', expression: "kind IN ('city', 'centre', 'hall', 'team')" }],
      },
    );
    await createTable(runner, 'post', {
      id: { kind: 'id' },
      code: { kind: 'string', length: 20 },
      name: { kind: 'json' },
    });
    await createTable(
      runner,
      'person',
      {
        id: { kind: 'id' },
        username: { kind: 'string', length: 50 },
        name: { kind: 'string', length: 100 },
        search_text: { kind: 'string', length: 200 },
        is_active: { kind: 'bool' },
        hired_on: { kind: 'day', nullable: true },
        password_hash: { kind: 'string', length: 200, nullable: true },
        code_hash: { kind: 'string', length: 64, nullable: true },
        code_valid_until: { kind: 'instant', nullable: true },
        last_sign_in_at: { kind: 'instant', nullable: true },
        created_at: { kind: 'instant' },
        version: { kind: 'int' },
      },
      { indices: [{ name: 'person_username', columnNames: ['username'], isUnique: true }] },
    );
    await createTable(
      runner,
      'appointment',
      {
        id: { kind: 'id' },
        person_id: { kind: 'ref', references: 'person', onDelete: 'CASCADE' },
        unit_id: { kind: 'ref', references: 'unit', onDelete: 'RESTRICT' },
        post_id: { kind: 'ref', references: 'post', onDelete: 'RESTRICT' },
        from_day: { kind: 'day' },
        to_day: { kind: 'day', nullable: true },
      },
      {
        indices: [
          { name: 'appointment_person_id', columnNames: ['person_id'] },
          { name: 'appointment_unit_id', columnNames: ['unit_id'] },
        ],
      },
    );
    await createTable(
      runner,
      'role_grant',
      {
        id: { kind: 'id' },
        person_id: { kind: 'ref', references: 'person', onDelete: 'CASCADE' },
        role: { kind: 'string', length: 30 },
        unit_id: { kind: 'ref', nullable: true, references: 'unit', onDelete: 'RESTRICT' },
      },
      { indices: [{ name: 'role_grant_person_id', columnNames: ['person_id'] }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['role_grant', 'appointment', 'person', 'post', 'unit']) await runner.dropTable(table);
  }
}
