import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from '../schema.js';

export class CreateRecall implements MigrationInterface {
  readonly name = 'CreateRecall1795478400171';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'recall_card',
      {
        id: { kind: 'id' },
        person_id: { kind: 'ref', references: 'person', onDelete: 'CASCADE' },
        question_id: { kind: 'ref', references: 'question', onDelete: 'CASCADE' },
        quiz_id: { kind: 'ref', references: 'quiz', onDelete: 'CASCADE' },
        version: { kind: 'int' },
        stability: { kind: 'mark' },
        difficulty: { kind: 'mark' },
        state: { kind: 'int' },
        reps: { kind: 'int' },
        lapses: { kind: 'int' },
        scheduled_days: { kind: 'int' },
        answered_on: { kind: 'day' },
        due_on: { kind: 'day' },
        last_at: { kind: 'instant' },
        last_rating: { kind: 'string', length: 5 },
      },
      {
        uniques: [{ name: 'recall_card_person_id_question_id', columnNames: ['person_id', 'question_id'] }],
        indices: [{ name: 'recall_card_person_id_due_on', columnNames: ['person_id', 'due_on'] }],
        checks: [{ name: 'recall_card_last_rating', expression: "last_rating IN ('again', 'hard', 'good', 'easy')" }],
      },
    );
    await createTable(
      runner,
      'recall_answer',
      {
        card_id: { kind: 'ref', primary: true, references: 'recall_card', onDelete: 'CASCADE' },
        number: { kind: 'int', primary: true },
        person_id: { kind: 'ref', references: 'person', onDelete: 'CASCADE' },
        attempt_id: { kind: 'ref', nullable: true, references: 'attempt', onDelete: 'SET NULL' },
        source: { kind: 'string', length: 8 },
        version_id: { kind: 'ref' },
        rating: { kind: 'string', length: 5 },
        is_eased: { kind: 'bool', default: false },
        answer: { kind: 'json', nullable: true },
        on_day: { kind: 'day' },
        at: { kind: 'instant' },
      },
      {
        uniques: [{ name: 'recall_answer_card_id_attempt_id', columnNames: ['card_id', 'attempt_id'] }],
        indices: [{ name: 'recall_answer_person_id_on_day', columnNames: ['person_id', 'on_day'] }],
        checks: [
          { name: 'recall_answer_source', expression: "source IN ('attempt', 'recall')" },
          { name: 'recall_answer_rating', expression: "rating IN ('again', 'hard', 'good')" },
        ],
      },
    );
    await createTable(
      runner,
      'recall_waiting',
      {
        attempt_id: { kind: 'ref', primary: true, references: 'attempt', onDelete: 'CASCADE' },
        person_id: { kind: 'ref', references: 'person', onDelete: 'CASCADE' },
      },
      { indices: [{ name: 'recall_waiting_person_id', columnNames: ['person_id'] }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('recall_waiting');
    await runner.dropTable('recall_answer');
    await runner.dropTable('recall_card');
  }
}
