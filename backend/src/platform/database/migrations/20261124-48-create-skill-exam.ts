import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

export class CreateSkillExam implements MigrationInterface {
  readonly name = 'CreateSkillExam1795478400048';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'skill_exam',
      { id: { kind: 'id' }, slug: { kind: 'string', length: 64 }, definition: { kind: 'json' } },
      { indices: [{ name: 'skill_exam_slug', columnNames: ['slug'], isUnique: true }] },
    );
    await createTable(
      runner,
      'skill_sitting',
      {
        id: { kind: 'id' },
        skill_exam_id: { kind: 'ref', references: 'skill_exam', onDelete: 'RESTRICT' },
        person_id: { kind: 'ref', references: 'person', onDelete: 'RESTRICT' },
        number: { kind: 'int' },
        status: { kind: 'string', length: 12 },
        needed: { kind: 'mark' },
        floor: { kind: 'mark' },
        mean: { kind: 'mark', nullable: true },
        started_at: { kind: 'instant' },
        closes_at: { kind: 'instant' },
        finished_at: { kind: 'instant', nullable: true },
      },
      {
        uniques: [
          {
            name: 'skill_sitting_skill_exam_id_person_id_number',
            columnNames: ['skill_exam_id', 'person_id', 'number'],
          },
        ],
        checks: [{ name: 'skill_sitting_status', expression: "status IN ('running', 'marking', 'passed', 'failed')" }],
      },
    );
    await createTable(
      runner,
      'skill_paper',
      {
        sitting_id: { kind: 'ref', primary: true, references: 'skill_sitting', onDelete: 'CASCADE' },
        place: { kind: 'int', primary: true },
        scenario_id: { kind: 'ref', references: 'scenario', onDelete: 'RESTRICT' },
        draw: { kind: 'int' },
        variant: { kind: 'string', length: 4 },
        run_id: { kind: 'ref', nullable: true },
        score: { kind: 'mark', nullable: true },
        critical: { kind: 'bool' },
        provisional: { kind: 'bool' },
      },
      { indices: [{ name: 'skill_paper_run_id', columnNames: ['run_id'], isUnique: true }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['skill_paper', 'skill_sitting', 'skill_exam']) await runner.dropTable(table);
  }
}
