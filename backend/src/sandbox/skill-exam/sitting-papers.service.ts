import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { SkillPaper } from './skill-exam.entity.js';

/** Which exam runs belong to sittings of skill exams: these do not use up the attempts of the scenario's own exam. */
@Injectable()
export class SittingPapers {
  constructor(private readonly database: Database) {}

  /** Of these runs, those that no sitting drew. */
  async withoutDrawn<Row extends { readonly id: string }>(runs: readonly Row[]): Promise<Row[]> {
    if (runs.length === 0) return [];
    const papers = await this.database.read.findBy(SkillPaper, { runId: In(runs.map(({ id }) => id)) });
    const drawn = new Set(papers.map(({ runId }) => runId));
    return runs.filter(({ id }) => !drawn.has(id));
  }
}
