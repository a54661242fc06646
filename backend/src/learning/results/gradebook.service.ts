import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Language } from '../../../contract/common.js';
import type {
  Grade,
  Gradebook,
  GradebookFileQuery,
  GradebookQuery,
  GradebookRow,
  GradeState,
} from '../../../contract/learning/gradebook.js';
import { CountingResults, type Standing } from '../../assessment/results/counting-results.service.js';
import { PeopleReach } from '../../identity/person/people-reach.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { tableFile, type TableCell } from '../../platform/table-file/table-file.js';
import { ClassCourse, ClassMember, type TrainingClass } from '../class/class.entity.js';
import { ClassPeople } from './class-people.service.js';
import { GradebookLookup } from './gradebook-lookup.js';
import { GRADE_WORDS, GRADEBOOK_COLUMNS } from './gradebook-words.js';

type Column = Gradebook['quizzes'][number];

/** People and quizzes of a class: who passed what. A class holds 500 people at most, so all of it is looked at at once. */
@Injectable()
export class GradebookService {
  constructor(
    private readonly database: Database,
    private readonly classes: ClassPeople,
    private readonly lookup: GradebookLookup,
    private readonly results: CountingResults,
    private readonly reach: PeopleReach,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, classId: string, query: GradebookQuery, language: Language): Promise<Gradebook> {
    const book = await this.book(actor, classId, query, language);
    return { ...book, items: book.items.slice((query.page - 1) * query.size, query.page * query.size) };
  }

  async file(actor: Actor, classId: string, query: GradebookFileQuery, language: Language): Promise<StreamableFile> {
    const { items, quizzes } = await this.book(actor, classId, query, language);
    const [name, unit, passed, average] = GRADEBOOK_COLUMNS[language];
    const head = [name, unit, ...quizzes.map(({ code, title }) => `${code} ${title} %`), passed, average];
    const rows = (async function* () {
      yield await Promise.resolve(items.map((row) => cellsOf(row, language)));
    })();
    return tableFile({ name: 'gradebook', head, rows }, query.format);
  }

  private async book(
    actor: Actor,
    classId: string,
    { sort, order, search = '' }: Pick<GradebookQuery, 'sort' | 'order' | 'search'>,
    language: Language,
  ): Promise<Gradebook> {
    if (actor.reach('attempt:read') === 'own') throw new Problem('not-allowed');
    const row = await this.classes.seen(actor, classId);
    const [quizzes, personIds] = await Promise.all([this.columns(row, language), this.members(actor, classId)]);
    const [people, standings] = await Promise.all([
      this.lookup.people(personIds, language),
      this.results.of(
        actor,
        personIds,
        quizzes.map(({ id }) => id),
      ),
    ]);
    const today = this.clock.today();
    const wanted = personIds.filter((id) => people(id).name.toLowerCase().includes(search.toLowerCase()));
    const rows = wanted.map((personId) =>
      rowOf(
        { id: personId, ...people(personId) },
        quizzes.map((quiz) => gradeOf(quiz, standings.get(`${personId} ${quiz.id}`) ?? NOT_TAKEN, today)),
      ),
    );
    return {
      class: { id: row.id, name: row.name, endsOn: row.endsOn },
      quizzes,
      items: sorted(rows, sort, language, order === 'asc' ? 1 : -1),
      total: rows.length,
      members: personIds.length,
    };
  }

  /** Members in reach. */
  private async members(actor: Actor, classId: string): Promise<string[]> {
    const query = this.database.read
      .createQueryBuilder(ClassMember, 'member')
      .where('member.classId = :classId', { classId });
    const rows = await this.reach.narrow(query, actor, 'attempt:read', 'member.personId').getMany();
    return rows.map(({ personId }) => personId);
  }

  private async columns({ id: classId, endsOn }: TrainingClass, language: Language): Promise<Column[]> {
    const courses = await this.database.read.find(ClassCourse, { where: { classId }, order: { position: 'ASC' } });
    return this.lookup.quizzesOf(
      courses.map(({ courseId }) => courseId),
      endsOn,
      language,
    );
  }
}

const NOT_TAKEN: Standing = { result: null, attempts: 0, isRunning: false, attemptId: null };

function gradeOf({ id: quizId, dueOn }: Column, standing: Standing, today: string): Grade {
  const { result, attempts, attemptId } = standing;
  return {
    ...{ quizId, attempts, attemptId },
    state: stateOf(standing, today > dueOn),
    percent: result?.percent ?? null,
    provisional: result?.provisional ?? false,
  };
}

function stateOf({ result, isRunning }: Standing, isOver: boolean): GradeState {
  if (result?.passed) return 'passed';
  if (isRunning) return 'running';
  if (result) return 'failed';
  return isOver ? 'missing' : 'open';
}

function rowOf({ unitName, ...person }: { id: string; name: string; unitName: string }, grades: Grade[]): GradebookRow {
  const percents = grades.flatMap(({ percent }) => percent ?? []);
  const sum = percents.reduce((total, percent) => total + percent, 0);
  return {
    person,
    unitName,
    grades,
    passed: grades.filter(({ state }) => state === 'passed').length,
    averagePercent: percents.length === 0 ? null : Math.round((10 * sum) / percents.length) / 10,
  };
}

function sorted(
  rows: readonly GradebookRow[],
  sort: GradebookQuery['sort'],
  language: Language,
  sign: number,
): GradebookRow[] {
  const byName = (one: GradebookRow, other: GradebookRow) => one.person.name.localeCompare(other.person.name, language);
  const value = (row: GradebookRow) => (sort === 'passed' ? row.passed : (row.averagePercent ?? -1));
  return [...rows].sort((one, other) =>
    sort === 'name' ? sign * byName(one, other) : sign * (value(one) - value(other)) || byName(one, other),
  );
}

function cellsOf({ person, unitName, grades, passed, averagePercent }: GradebookRow, language: Language): TableCell[] {
  const words = GRADE_WORDS[language];
  const grade = ({ percent, provisional, state }: Grade): TableCell =>
    percent === null ? words[state] : provisional ? `${String(percent)} (${words.provisional})` : percent;
  return [person.name, unitName, ...grades.map(grade), passed, averagePercent];
}
