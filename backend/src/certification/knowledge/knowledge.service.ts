import { Injectable } from '@nestjs/common';
import { RecallStrength } from '../../assessment/recall/recall-strength.service.js';
import type { KnowledgeStanding } from '../../../contract/certification/knowledge.js';
import type { Language } from '../../../contract/common.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { type KnownProgram, ProgramsService } from '../program/programs.service.js';
import { singleRequirements, subjectIdOf } from '../requirement/requirements.js';
import { HistoriesService } from '../standing/histories.service.js';

/** How well a person knows what the quizzes of their certificates ask. */
@Injectable()
export class KnowledgeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly programs: ProgramsService,
    private readonly histories: HistoriesService,
    private readonly strength: RecallStrength,
  ) {}

  async of(personId: string, language: Language): Promise<KnowledgeStanding> {
    const records = await this.histories.of(this.database.read, [personId]);
    const asking = (await this.programs.all()).filter(
      (program) => quizzesOf(program).length > 0 && records.historyOf(personId, program) !== null,
    );
    const areas = await this.strength.areas(personId, [...new Set(asking.flatMap(quizzesOf))]);
    return {
      on: this.clock.today(),
      programs: asking.map(({ definition }) => `${definition.track[language]} · ${definition.level[language]}`),
      areas,
      isAllStrong: areas.length > 0 && areas.every(({ state }) => state === 'strong'),
    };
  }
}

const quizzesOf = ({ definition }: KnownProgram): string[] =>
  singleRequirements(definition.requirements)
    .filter(({ kind }) => kind === 'quiz')
    .map(subjectIdOf);
