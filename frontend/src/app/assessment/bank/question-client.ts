import { HttpClient } from '@angular/common/http';
import { inject, Service, type Signal } from '@angular/core';
import type { ItemAnswer } from '@lms/contract/assessment/item-answer';
import type { Item } from '@lms/contract/assessment/item';
import type {
  NewQuestionBank,
  QuestionBankPage,
  QuestionBankView,
  QuestionBasisPage,
  QuestionCategories,
  QuestionDiff,
  QuestionPage,
  QuestionPreview,
  QuestionsChanged,
  QuestionStatistics,
  QuestionTagPage,
  QuestionView,
} from '@lms/contract/assessment/question';
import type { Localized } from '@lms/contract/common';
import { firstValueFrom } from 'rxjs';
import { apiResource } from '../../shared/api/api-resource';
import type { QuestionFilter } from './question-filter';

const AT = '/api/questions';
const BANKS = '/api/question-banks';

/** What a bulk change says; fields that are absent stay as they are. */
export interface Change {
  ids: readonly string[];
  categoryId?: string | null;
  addTags?: readonly string[];
  removeTags?: readonly string[];
  difficulty?: number;
  area?: string;
  state?: string;
}

/** Question banks: finding, reading and writing what quizzes draw from. */
@Service()
export class QuestionClient {
  private readonly http = inject(HttpClient);

  banks() {
    return apiResource<QuestionBankPage>(() => ({ url: BANKS, params: { size: 100 } }));
  }

  /** Nothing while no bank is chosen. */
  categories(bankId: Signal<string | undefined>) {
    return apiResource<QuestionCategories>(() => {
      const bank = bankId();
      return bank ? `${BANKS}/${bank}/categories` : undefined;
    });
  }

  list(filter: Signal<QuestionFilter>, size: number) {
    return apiResource<QuestionPage>(() => ({ url: AT, params: { ...filter(), size } }));
  }

  tags(bankId: Signal<string | undefined>) {
    return apiResource<QuestionTagPage>(() => ({ url: `${AT}/tags`, params: { bank: bankId(), size: 100 } }));
  }

  bases(query: Signal<{ search: string; page: number }>) {
    return apiResource<QuestionBasisPage>(() => ({ url: `${AT}/bases`, params: { ...query(), size: 50 } }));
  }

  question(questionId: Signal<string>) {
    return apiResource<QuestionView>(() => `${AT}/${questionId()}`);
  }

  statistics(questionId: Signal<string>) {
    return apiResource<QuestionStatistics>(() => `${AT}/${questionId()}/statistics`);
  }

  diff(questionId: Signal<string>, pair: Signal<{ from: number; to: number } | undefined>) {
    return apiResource<QuestionDiff>(() => {
      const wanted = pair();
      return wanted ? { url: `${AT}/${questionId()}/diff`, params: { ...wanted } } : undefined;
    });
  }

  preview(input: { item: Item; seed: string; wrong: number; answer?: ItemAnswer }): Promise<QuestionPreview> {
    return firstValueFrom(this.http.post<QuestionPreview>(`${AT}/previews`, input));
  }

  create(input: { bankId: string; categoryId: string | null; item: Item }): Promise<QuestionView> {
    return firstValueFrom(this.http.post<QuestionView>(AT, input));
  }

  edit(questionId: string, input: { revision: number; item: Item }): Promise<QuestionView> {
    return firstValueFrom(this.http.put<QuestionView>(`${AT}/${questionId}`, input));
  }

  setState(questionId: string, input: { revision: number; state: string }): Promise<QuestionView> {
    return firstValueFrom(this.http.put<QuestionView>(`${AT}/${questionId}/state`, input));
  }

  translate(questionId: string, revision: number, texts: readonly { path: string; en: string }[]) {
    return firstValueFrom(this.http.put<QuestionView>(`${AT}/${questionId}/translation`, { revision, texts }));
  }

  /** All of it or none. */
  change(changes: readonly Change[]): Promise<QuestionsChanged> {
    return firstValueFrom(this.http.post<QuestionsChanged>(`${AT}/changes`, { changes }));
  }

  createBank(input: NewQuestionBank): Promise<QuestionBankView> {
    return firstValueFrom(this.http.post<QuestionBankView>(BANKS, input));
  }

  createCategory(bankId: string, input: { parentId: string | null; title: Localized }): Promise<QuestionCategories> {
    return firstValueFrom(this.http.post<QuestionCategories>(`${BANKS}/${bankId}/categories`, input));
  }

  changeCategory(categoryId: string, input: { parentId: string | null; title: Localized }): Promise<unknown> {
    return firstValueFrom(this.http.patch(`${BANKS}/categories/${categoryId}`, input));
  }

  removeCategory(categoryId: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(`${BANKS}/categories/${categoryId}`));
  }
}
