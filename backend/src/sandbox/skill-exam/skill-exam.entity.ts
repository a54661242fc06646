import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { SittingStatus, SkillExamFile } from '../../../contract/sandbox/skill-exam.js';
import {
  BoolColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  IntKeyColumn,
  JsonColumn,
  KeyColumn,
  MarkColumn,
  RefColumn,
  StringColumn,
} from '../../platform/database/columns.js';

@Entity('skill_exam')
export class SkillExam {
  @IdColumn() id: string;
  @Index('skill_exam_slug', { unique: true })
  @StringColumn(64)
  slug: string;
  @JsonColumn() definition: SkillExamFile;
}

/** One sitting of one person. Its lots are drawn once, when it begins; the rules it began with stay its rules. */
@Entity('skill_sitting')
@Unique('skill_sitting_skill_exam_id_person_id_number', ['skillExamId', 'personId', 'number'])
@Check('skill_sitting_status', "status IN ('running', 'marking', 'passed', 'failed')")
export class SkillSitting {
  @IdColumn() id: string;
  @ForeignKey('SkillExam', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  skillExamId: string;
  @ForeignKey('Person', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  personId: string;
  @IntColumn() number: number;
  @StringColumn(12) status: SittingStatus;
  /** The average that is asked for, and what no score may stay below. */
  @MarkColumn() needed: number;
  @MarkColumn() floor: number;
  @MarkColumn({ nullable: true }) mean: number | null;
  @InstantColumn() startedAt: Date;
  @InstantColumn() closesAt: Date;
  @InstantColumn({ nullable: true }) finishedAt: Date | null;
}

/** A drawn scenario of a sitting, and how its exam run ended. */
@Entity('skill_paper')
export class SkillPaper {
  @ForeignKey('SkillSitting', 'id', { onDelete: 'CASCADE' })
  @KeyColumn()
  sittingId: string;
  /** From 1. */
  @IntKeyColumn() place: number;
  @ForeignKey('Scenario', 'id', { onDelete: 'RESTRICT' })
  @RefColumn()
  scenarioId: string;
  /** Which of the exam's draws it came from, from 0. */
  @IntColumn() draw: number;
  @StringColumn(4) variant: string;
  /** Null until it is begun. */
  @Index('skill_paper_run_id', { unique: true })
  @RefColumn({ nullable: true })
  runId: string | null;
  @MarkColumn({ nullable: true }) score: number | null;
  @BoolColumn() critical: boolean;
  /** Whether a person has still to judge part of the run. */
  @BoolColumn() provisional: boolean;
}
