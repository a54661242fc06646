import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { latest } from '../../shared/api/latest';
import { pageNumber } from '../../shared/api/paging';
import { DayPipe } from '../../shared/ui/dates';
import { EmptyState } from '../../shared/ui/empty-state';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { PageHeader } from '../../shared/ui/page-header';
import { Paginator } from '../../shared/ui/paginator';
import { Skeleton } from '../../shared/ui/skeleton';
import { QuestionClient } from './question-client';

/** What rests on which article of which version: the list to go through on the day on which a law changes. */
@Component({
  selector: 'lms-question-laws-page',
  imports: [DayPipe, EmptyState, ErrorState, Icon, PageHeader, Paginator, RouterLink, Skeleton, TranslocoPipe],
  template: `
    <div class="wrap">
      <lms-page-header
        [title]="'questions.laws.title' | transloco"
        [lead]="'questions.laws.lead' | transloco"
        [crumbs]="[{ label: 'questions.list.title' | transloco, link: '/questions' }]"
      />
      <div role="search" class="filters">
        <label class="input find">
          <lms-icon name="search" />
          <span class="sr">{{ 'questions.laws.search' | transloco }}</span>
          <input
            #box
            type="search"
            maxlength="80"
            [value]="search() ?? ''"
            [attr.placeholder]="'questions.laws.search' | transloco"
            (input)="find(box.value)"
          />
        </label>
      </div>
      <div class="card">
        @if (bases.error(); as error) {
          <lms-error-state [error]="error" (retry)="bases.reload()" />
        } @else if (list(); as page) {
          @if (page.items.length > 0) {
            <table>
              <thead>
                <tr>
                  <th scope="col">{{ 'questions.laws.law' | transloco }}</th>
                  <th scope="col">{{ 'questions.laws.article' | transloco }}</th>
                  <th scope="col">{{ 'questions.laws.version' | transloco }}</th>
                  <th scope="col" class="r">{{ 'questions.laws.questions' | transloco }}</th>
                  <th scope="col" class="r">{{ 'questions.laws.ready' | transloco }}</th>
                </tr>
              </thead>
              <tbody>
                @for (row of page.items; track row.law + row.version + row.article) {
                  <tr>
                    <td>
                      <a class="link" routerLink="/questions" [queryParams]="{ law: row.law, version: row.version }">{{
                        row.law
                      }}</a>
                    </td>
                    <td>
                      <a
                        class="link"
                        routerLink="/questions"
                        [queryParams]="{ law: row.law, version: row.version, article: row.article }"
                        >{{ row.article }}</a
                      >
                    </td>
                    <td class="nowrap">{{ row.version | lmsDay }}</td>
                    <td class="r num">{{ row.questions }}</td>
                    <td class="r num">{{ row.ready }}</td>
                  </tr>
                }
              </tbody>
            </table>
            <lms-paginator [total]="page.total" [size]="50" [page]="query().page" />
          } @else {
            <lms-empty-state
              icon="law"
              [title]="'questions.laws.none' | transloco"
              [hint]="'questions.laws.noneHint' | transloco"
            />
          }
        } @else {
          <lms-skeleton shape="rows" [count]="8" />
        }
      </div>
    </div>
  `,
  styleUrl: './question-laws-page.scss',
})
export class QuestionLawsPage {
  readonly search = input<string>();
  readonly page = input<string>();

  private readonly router = inject(Router);

  protected readonly query = computed(() => ({ search: this.search() ?? '', page: pageNumber(this.page()) }));
  protected readonly bases = inject(QuestionClient).bases(this.query);
  protected readonly list = latest(this.bases);

  protected find(search: string): Promise<boolean> {
    return this.router.navigate([], { queryParams: { search: search || null }, replaceUrl: true });
  }
}
