import { Component, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
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
import { LeaveGuard, type Written } from './leave-guard';
import { LivePreview } from './live-preview';
import { QuestionClient } from './question-client';

/** The newest wording of a question, to be written over while it is a draft, or followed by a new one. */
@Component({
  selector: 'lms-question-edit-page',
  imports: [ErrorState, ItemForm, LivePreview, MatButtonModule, PageHeader, RouterLink, Skeleton, TranslocoPipe],
  template: `
    @if (question.error(); as error) {
      <lms-error-state [error]="error" (retry)="question.reload()" />
    } @else if (question.value(); as known) {
      @if (item(); as written) {
        <div class="wrap">
          <lms-page-header
            [title]="'questions.edit.title' | transloco"
            [lead]="(known.versions[0]?.readyAt ? 'questions.edit.leadNew' : 'questions.edit.leadDraft') | transloco"
            [crumbs]="[
              { label: 'questions.list.title' | transloco, link: '/questions' },
              { label: known.slug, link: ['/questions', known.id] },
            ]"
          >
            <a matButton="text" [routerLink]="['/questions', known.id]">{{
              'questions.category.cancel' | transloco
            }}</a>
            <button type="submit" form="question" matButton="filled" [disabled]="isBusy()">
              {{ 'questions.edit.save' | transloco }}
            </button>
          </lms-page-header>
          <div class="tabs" role="group" [attr.aria-label]="'questions.edit.views' | transloco">
            <button type="button" [attr.aria-current]="isTrying() ? null : 'true'" (click)="isTrying.set(false)">
              {{ 'questions.edit.write' | transloco }}
            </button>
            <button type="button" [attr.aria-current]="isTrying() ? 'true' : null" (click)="isTrying.set(true)">
              {{ 'questions.edit.try' | transloco }}
            </button>
          </div>
          <div class="desk">
            <form id="question" [class.away]="isTrying()" (submit)="save($event, known, written)">
              <lms-item-form [item]="written" (itemChange)="write($event)" [problem]="problem()" />
            </form>
            <lms-live-preview class="card padded" [class.away]="!isTrying()" [item]="written" />
          </div>
        </div>
      }
    } @else {
      <lms-skeleton [count]="8" />
    }
  `,
  styleUrl: './question-edit-page.scss',
  host: { '(window:beforeunload)': 'warn($event)' },
})
export class QuestionEditPage implements Written {
  readonly questionId = input.required<string>();

  private readonly form = viewChild(ItemForm);

  private readonly client = inject(QuestionClient);
  private readonly leaving = inject(LeaveGuard);
  private readonly router = inject(Router);

  protected readonly question = this.client.question(this.questionId);
  /** Begins with what was read first: an answer in another language must not undo what is being written. */
  protected readonly item = linkedSignal<QuestionView | undefined, Item | undefined>({
    source: () => (this.question.hasValue() ? this.question.value() : undefined),
    computation: (question, previous) => previous?.value ?? question?.item,
  });
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly isBusy = signal(false);
  /** Whether something was written that is not saved. */
  private readonly isWritten = signal(false);
  /** On a narrow screen: whether the preview is shown instead of the form. */
  protected readonly isTrying = signal(false);

  mayLeave(): boolean | Promise<boolean> {
    return this.isWritten() ? this.leaving.ask() : true;
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.isWritten()) event.preventDefault();
  }

  protected write(item: Item): void {
    this.item.set(item);
    this.isWritten.set(true);
  }

  protected async save(event: Event, { id, revision }: QuestionView, item: Item): Promise<void> {
    event.preventDefault();
    this.isTrying.set(false);
    if (!this.form()?.check()) return;
    this.isBusy.set(true);
    try {
      await this.client.edit(id, { revision, item: sendable(item) });
      this.isWritten.set(false);
      await this.router.navigate(['/questions', id]);
    } catch (error) {
      this.problem.set(problemOf(error));
      window.scrollTo({ top: 0 });
    } finally {
      this.isBusy.set(false);
    }
  }
}
