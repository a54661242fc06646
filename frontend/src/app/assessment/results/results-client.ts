import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  AttemptRowPage,
  FileFormat,
  QuestionFiguresList,
  QuestionResponses,
  QuizOutcome,
  QuizOutcomePage,
} from '@lms/contract/assessment/results';
import type { Released } from '@lms/contract/assessment/marks';
import type { UnitList } from '@lms/contract/identity/unit';
import type { ClassPage } from '@lms/contract/learning/class';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';

type Query = Record<string, string | number | undefined>;

/** Whose results, and which of their attempts count. */
export interface ResultsFilter {
  readonly unit?: string;
  readonly class?: string;
  readonly attempts?: string;
}

/** How quizzes went for the people in reach. */
@Service()
export class ResultsClient {
  private readonly http = inject(HttpClient);

  list(query: () => Query) {
    return apiResource<QuizOutcomePage>(() => ({ url: '/api/quizzes/results', params: query() }));
  }

  outcome(quizId: () => string, filter: () => ResultsFilter) {
    return apiResource<QuizOutcome>(() => ({ url: `/api/quizzes/${quizId()}/results`, params: { ...filter() } }));
  }

  attempts(quizId: () => string, query: () => Query) {
    return apiResource<AttemptRowPage>(() => ({ url: `/api/quizzes/${quizId()}/results/attempts`, params: query() }));
  }

  questions(quizId: () => string, filter: () => ResultsFilter) {
    return apiResource<QuestionFiguresList>(() => ({
      url: `/api/quizzes/${quizId()}/results/questions`,
      params: { ...filter() },
    }));
  }

  question(quizId: () => string, questionId: () => string, filter: () => ResultsFilter) {
    return apiResource<QuestionResponses>(() => ({
      url: `/api/quizzes/${quizId()}/results/questions/${questionId()}`,
      params: { ...filter() },
    }));
  }

  /** Lets the results that are kept back go, of everybody in reach. */
  release(quizId: string): Promise<Released> {
    return firstValueFrom(this.http.post<Released>(`/api/marked-quizzes/${quizId}/release`, {}));
  }

  units(wanted: () => boolean) {
    return apiResource<UnitList>(() => (wanted() ? '/api/units' : undefined));
  }

  classes(wanted: () => boolean) {
    return apiResource<ClassPage>(() => (wanted() ? { url: '/api/classes', params: { size: 100 } } : undefined));
  }

  /** A table of results as a file for spreadsheets, in the reader's language. */
  file(quizId: string, table: 'attempts' | 'questions', query: Query & { format: FileFormat }): Promise<Blob> {
    const present = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
    const options = { params: Object.fromEntries(present) as Record<string, string>, responseType: 'blob' } as const;
    return firstValueFrom(this.http.get(`/api/quizzes/${quizId}/results/${table}/file`, options));
  }
}
