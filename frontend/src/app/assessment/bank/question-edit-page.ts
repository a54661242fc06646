import { Component, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Item } from '@lms/contract/assessment/item';
import type { QuestionView } from '@lms/contract/assessment/question';
import { type Problem, problemOf } from '../../shared/api/problem';
import { ErrorState } from '../../shared/ui/error-state';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { sendable } from './item-drafts';
import { ItemForm } from './item-form';
import { QuestionClient } from './question-client';
import { QuestionPreview } from './question-preview';

/** The newest wording of a question, to be written over while it is a draft, or followed by a new one. */
@Component({
  selector: 'lms-question-edit-page',
  imports: [ErrorState, ItemForm, MatButtonModule, PageHeader, QuestionPreview, RouterLink, Skeleton, TranslocoPipe],
  template: `
    @if (question.error(); as error) {
      <lms-error-state [error]="error" (retry)="question.reload()" />
    } @else if (question.value(); as known) {
      @if (item(); as written) {
        <form class="wrap" (submit)="save($event, known, written)">
          <lms-page-header
            [title]="'questions.edit.title' | transloco"
            [lead]="(known.versions[0]?.readyAt ? 'questions.edit.leadNew' : 'questions.edit.leadDraft') | transloco"
            [crumbs]="[
              { label: 'questions.list.title' | transloco, link: '/questions' },
              { label: known.slug, link: ['/questions', known.id] },
            ]"
          >
            <button type="button" matButton="outlined" (click)="tried.set(toSend(written))">
              {{ 'questions.preview.title' | transloco }}
            </button>
            <a matButton="text" [routerLink]="['/questions', known.id]">{{
              'questions.category.cancel' | transloco
            }}</a>
            <button type="submit" matButton="filled" [disabled]="isBusy()">
              {{ 'questions.edit.save' | transloco }}
            </button>
          </lms-page-header>
          @if (tried(); as shown) {
            <section class="card padded" [attr.aria-label]="'questions.preview.title' | transloco">
              <lms-question-preview [item]="shown" />
            </section>
          }
          <lms-item-form [item]="written" (itemChange)="item.set($event)" [problem]="problem()" />
        </form>
      }
    } @else {
      <lms-skeleton [count]="8" />
    }
  `,
  styleUrl: './question-edit-page.scss',
})
export class QuestionEditPage {
  readonly questionId = input.required<string>();

  private readonly client = inject(QuestionClient);
  private readonly router = inject(Router);

  protected readonly question = this.client.question(this.questionId);
  /** Begins with what was read first: an answer in another language must not undo what is being written. */
  protected readonly item = linkedSignal<QuestionView | undefined, Item | undefined>({
    source: () => (this.question.hasValue() ? this.question.value() : undefined),
    computation: (question, previous) => previous?.value ?? question?.item,
  });
  protected readonly tried = signal<Item | undefined>(undefined);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly isBusy = signal(false);
  protected readonly toSend = sendable;

  protected async save(event: Event, { id, revision }: QuestionView, item: Item): Promise<void> {
    event.preventDefault();
    this.isBusy.set(true);
    try {
      await this.client.edit(id, { revision, item: sendable(item) });
      await this.router.navigate(['/questions', id]);
    } catch (error) {
      this.problem.set(problemOf(error));
      window.scrollTo({ top: 0 });
    } finally {
      this.isBusy.set(false);
    }
  }
}
