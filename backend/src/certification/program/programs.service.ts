import { Injectable } from '@nestjs/common';
import type { ProgramFile, ProgramView } from '../../../contract/certification/program.js';
import type { DateRules } from '../../../contract/certification/rules.js';
import type { Language } from '../../../contract/common.js';
import { Database } from '../../platform/database/database.js';
import { Problem } from '../../platform/http/problem.js';
import { needInWords } from '../requirement/requirement-words.js';
import { singleRequirements, subjectIdOf } from '../requirement/requirements.js';
import { Program } from './program.entity.js';
import { dateRulesOf, rulesInWords } from './program-words.js';

/** A program with what is asked of it over and over. */
export interface KnownProgram {
  id: string;
  definition: ProgramFile;
  rules: DateRules;
  since: string;
  /** The courses, quizzes and scenarios that its requirements are about. */
  subjectIds: ReadonlySet<string>;
}

/** The programs: a handful that change with the content, so they are kept in memory. */
@Injectable()
export class ProgramsService {
  private cached: Promise<readonly KnownProgram[]> | undefined;

  constructor(private readonly database: Database) {}

  /** Those that some post must hold come first: the first is what a report shows unasked. Then by code. */
  all(): Promise<readonly KnownProgram[]> {
    return (this.cached ??= this.database.read
      .find(Program, { order: { code: 'ASC' } })
      .then((rows) => rows.map(known).toSorted((one, other) => isVoluntary(one) - isVoluntary(other))));
  }

  /** After programs have been loaded. */
  forget(): void {
    this.cached = undefined;
  }

  /** The program of that id, or all of them. Unknown: not found. */
  async chosen(id: string | undefined): Promise<readonly KnownProgram[]> {
    const all = await this.all();
    return id === undefined ? all : [find(all, id)];
  }

  async get(id: string): Promise<KnownProgram> {
    return find(await this.all(), id);
  }

  async list(language: Language): Promise<{ items: ProgramView[]; total: number }> {
    const items = (await this.all()).map((program) => view(program, language));
    return { items, total: items.length };
  }
}

const isVoluntary = ({ definition }: KnownProgram): number => (definition.assign === null ? 1 : 0);

function find(programs: readonly KnownProgram[], id: string): KnownProgram {
  const program = programs.find((one) => one.id === id);
  if (!program) throw new Problem('not-found');
  return program;
}

function known({ id, definition, since }: Program): KnownProgram {
  const subjectIds = new Set(singleRequirements(definition.requirements).map(subjectIdOf));
  return { id, definition, rules: dateRulesOf(definition), since, subjectIds };
}

function view({ id, definition, rules }: KnownProgram, language: Language): ProgramView {
  const { code, title, track, level, summary, hours, issuer, targetShare, covers, requirements } = definition;
  return {
    id,
    code,
    title: title[language],
    track: track[language],
    level: level[language],
    summary: summary[language],
    hours,
    issuer: issuer[language],
    targetShare,
    covers,
    rules,
    rulesInWords: rulesInWords(rules, language),
    requirements: singleRequirements(requirements).map((requirement) => ({
      key: requirement.key,
      title: requirement.title[language],
      kind: requirement.kind,
      subjectId: subjectIdOf(requirement),
      needs: needInWords(requirement, language),
    })),
  };
}
