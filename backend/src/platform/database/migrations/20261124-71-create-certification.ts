import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

export class CreateCertification implements MigrationInterface {
  readonly name = 'CreateCertification1795478400071';

  async up(runner: QueryRunner): Promise<void> {
    await this.createPrograms(runner);
    await this.createHistories(runner);
    await this.createStatuses(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['status_change', 'status_span', 'award', 'standing_event', 'evidence', 'assignment', 'program'];
    for (const table of tables) await runner.dropTable(table);
  }

  private async createPrograms(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'program',
      {
        id: { kind: 'id' },
        slug: { kind: 'string', length: 64 },
        code: { kind: 'string', length: 8 },
        definition: { kind: 'json' },
        since: { kind: 'day' },
        awards_issued: { kind: 'int' },
      },
      { indices: [{ name: 'program_code', columnNames: ['code'], isUnique: true }] },
    );
    await createTable(
      runner,
      'assignment',
      {
        id: { kind: 'id' },
        person_id: { kind: 'ref', references: 'person', onDelete: 'CASCADE' },
        program_id: { kind: 'ref', references: 'program', onDelete: 'RESTRICT' },
        assigned_on: { kind: 'day' },
        ended_on: { kind: 'day', nullable: true },
        because: { kind: 'json' },
      },
      { indices: [{ name: 'assignment_person_id_program_id', columnNames: ['person_id', 'program_id'] }] },
    );
  }

  private async createHistories(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'evidence',
      {
        id: { kind: 'id' },
        person_id: { kind: 'ref', references: 'person', onDelete: 'CASCADE' },
        kind: { kind: 'string', length: 20 },
        subject_id: { kind: 'ref' },
        source_id: { kind: 'ref' },
        on_day: { kind: 'day' },
        score: { kind: 'mark', nullable: true },
        mode: { kind: 'string', length: 20, nullable: true },
        has_critical_failure: { kind: 'bool' },
      },
      {
        indices: [
          { name: 'evidence_person_id', columnNames: ['person_id'] },
          { name: 'evidence_kind_source_id', columnNames: ['kind', 'source_id'], isUnique: true },
        ],
      },
    );
    await createTable(
      runner,
      'standing_event',
      {
        id: { kind: 'id' },
        person_id: { kind: 'ref', references: 'person', onDelete: 'CASCADE' },
        program_id: { kind: 'ref', references: 'program', onDelete: 'RESTRICT' },
        type: { kind: 'string', length: 20 },
        on_day: { kind: 'day' },
        until_day: { kind: 'day', nullable: true },
        reason: { kind: 'text', nullable: true },
        created_at: { kind: 'instant' },
      },
      { indices: [{ name: 'standing_event_person_id_program_id', columnNames: ['person_id', 'program_id'] }] },
    );
    await createTable(
      runner,
      'award',
      {
        id: { kind: 'id' },
        number: { kind: 'string', length: 40 },
        code: { kind: 'string', length: 24 },
        person_id: { kind: 'ref', references: 'person', onDelete: 'RESTRICT' },
        program_id: { kind: 'ref', references: 'program', onDelete: 'RESTRICT' },
        holder: { kind: 'string', length: 100 },
        texts: { kind: 'json' },
        won_on: { kind: 'day' },
        valid_from: { kind: 'day' },
        last_day: { kind: 'day' },
        transcript: { kind: 'json' },
        score: { kind: 'mark', nullable: true },
        transcript_hash: { kind: 'string', length: 64 },
        salt: { kind: 'string', length: 32 },
        issued_at: { kind: 'instant' },
        revoked_on: { kind: 'day', nullable: true },
        revoked_by: { kind: 'ref', nullable: true },
        revocation_reason: { kind: 'text', nullable: true },
      },
      {
        indices: [
          { name: 'award_number', columnNames: ['number'], isUnique: true },
          { name: 'award_code', columnNames: ['code'], isUnique: true },
          { name: 'award_person_id_program_id', columnNames: ['person_id', 'program_id'] },
        ],
      },
    );
  }

  private async createStatuses(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'status_span',
      {
        person_id: { kind: 'ref', primary: true },
        program_id: { kind: 'ref', primary: true, references: 'program', onDelete: 'CASCADE' },
        from_day: { kind: 'day', primary: true },
        to_day: { kind: 'day' },
        unit_id: { kind: 'ref', nullable: true },
        post_id: { kind: 'ref', nullable: true },
        status: { kind: 'string', length: 20 },
        required: { kind: 'bool' },
        why: { kind: 'json' },
        valid_from: { kind: 'day', nullable: true },
        last_day: { kind: 'day', nullable: true },
        holds_to: { kind: 'day', nullable: true },
        due_on: { kind: 'day', nullable: true },
        cycle: { kind: 'json', nullable: true },
      },
      {
        indices: [
          {
            name: 'status_span_list',
            columnNames: [
              'unit_id',
              'to_day',
              'from_day',
              'status',
              'program_id',
              'due_on',
              'last_day',
              'holds_to',
              'person_id',
              'required',
            ],
          },
        ],
      },
    );
    await createTable(
      runner,
      'status_change',
      {
        unit_id: { kind: 'ref', primary: true },
        program_id: { kind: 'ref', primary: true },
        day: { kind: 'day', primary: true },
        status: { kind: 'string', length: 20, primary: true },
        people: { kind: 'int' },
        required: { kind: 'int' },
      },
      {
        indices: [
          {
            name: 'status_change_sum',
            columnNames: ['unit_id', 'day', 'program_id', 'status', 'people', 'required'],
          },
        ],
      },
    );
  }
}
