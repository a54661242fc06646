import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { QUESTION_STATES } from '@lms/contract/assessment/bank';
import { ITEM_TYPES, KNOWLEDGE_AREAS } from '@lms/contract/assessment/item';
import { QUESTION_SORTS } from '@lms/contract/assessment/question';
import { latest } from '../../shared/api/latest';
import { pageNumber } from '../../shared/api/paging';
import { Can } from '../../shared/access/can';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { PageHeader } from '../../shared/ui/page-header';
import { Paginator } from '../../shared/ui/paginator';
import { Skeleton } from '../../shared/ui/skeleton';
import { BankMaker } from './bank-maker';
import { BulkBar } from './bulk-bar';
import { CategoryPanel } from './category-panel';
import { QuestionClient } from './question-client';
import { DIFFICULTIES, type QuestionFilter } from './question-filter';
import { QuestionTable } from './question-table';

const SIZE = 25;

/** The question banks: shelves on one side, what lies on them on the other. Everything that is filtered stands in the address. */
@Component({
  selector: 'lms-question-list-page',
  imports: [
    ...[BankMaker, BulkBar, Can, CategoryPanel, EmptyState, ErrorState, Icon, MatButtonModule, PageHeader, Paginator],
    ...[QuestionTable, RouterLink, Skeleton, TranslocoPipe],
  ],
  templateUrl: './question-list-page.html',
  styleUrl: './question-list-page.scss',
})
export class QuestionListPage {
  readonly bank = input<string>();
  readonly category = input<string>();
  readonly tag = input<string>();
  readonly difficulty = input<string>();
  readonly area = input<string>();
  readonly state = input<string>();
  readonly type = input<string>();
  readonly law = input<string>();
  readonly article = input<string>();
  readonly version = input<string>();
  readonly used = input<string>();
  readonly untranslated = input<string>();
  readonly search = input<string>();
  readonly sort = input<string>();
  readonly page = input<string>();

  private readonly client = inject(QuestionClient);
  private readonly router = inject(Router);

  protected readonly size = SIZE;
  protected readonly choices = [
    { name: 'state', values: QUESTION_STATES, texts: 'questions.state.' },
    { name: 'type', values: ITEM_TYPES, texts: 'shared.item.types.' },
    { name: 'area', values: KNOWLEDGE_AREAS, texts: 'assessment.areas.' },
    { name: 'difficulty', values: DIFFICULTIES, texts: 'questions.difficulty.' },
    { name: 'used', values: ['yes', 'no'], texts: 'questions.used.' },
    { name: 'untranslated', values: ['yes'], texts: 'questions.untranslated.' },
  ] as const;
  protected readonly sorts = QUESTION_SORTS;
  protected readonly filter = computed<QuestionFilter>(() => ({
    ...{ bank: this.bank(), category: this.category(), tag: this.tag(), difficulty: this.difficulty() },
    ...{ area: this.area(), state: this.state(), type: this.type(), law: this.law(), article: this.article() },
    ...{ version: this.version(), used: this.used(), untranslated: this.untranslated(), search: this.search() },
    ...{ sort: this.sort(), page: pageNumber(this.page()) },
  }));
  protected readonly banks = this.client.banks();
  protected readonly categories = this.client.categories(this.bank);
  protected readonly shelves = latest(this.categories);
  protected readonly tags = this.client.tags(this.bank);
  protected readonly questions = this.client.list(this.filter, SIZE);
  protected readonly list = latest(this.questions);
  /** What is chosen stays so only as long as it is shown. */
  protected readonly chosen = linkedSignal<readonly string[], ReadonlySet<string>>({
    source: () => this.list()?.items.map(({ id }) => id) ?? [],
    computation: (shown, previous) => new Set(shown.filter((id) => previous?.value.has(id))),
  });
  protected readonly chosenRows = computed(() => this.list()?.items.filter(({ id }) => this.chosen().has(id)) ?? []);
  protected readonly tagList = computed(() => (this.tags.hasValue() ? this.tags.value().items : []));
  protected readonly bankList = computed(() => (this.banks.hasValue() ? this.banks.value().items : []));
  protected readonly isFiltered = computed(() => {
    const place = ['bank', 'page', 'sort'];
    return Object.entries(this.filter()).some(([name, value]) => Boolean(value) && !place.includes(name));
  });

  protected valueOf(name: keyof QuestionFilter): string {
    return String(this.filter()[name] ?? '');
  }

  protected set(name: keyof QuestionFilter, value: string): Promise<boolean> {
    const other = name === 'bank' ? { category: null, tag: null } : {};
    const queryParams = { [name]: value || null, page: null, ...other };
    return this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: name === 'search' });
  }

  protected clear(): void {
    this.chosen.set(new Set());
  }

  protected again(): void {
    this.questions.reload();
    this.categories.reload();
    this.tags.reload();
    this.banks.reload();
  }
}
