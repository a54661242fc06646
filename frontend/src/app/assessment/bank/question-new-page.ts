import { Component, computed, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Item, ITEM_TYPES, type ItemType } from '@lms/contract/assessment/item';
import { type Problem, problemOf } from '../../shared/api/problem';
import { ErrorState } from '../../shared/ui/error-state';
import { PageHeader } from '../../shared/ui/page-header';
import { newItem, sendable } from './item-drafts';
import { ItemForm } from './item-form';
import { LeaveGuard, type Written } from './leave-guard';
import { LivePreview } from './live-preview';
import { QuestionClient } from './question-client';

/** A question from nothing: its type, where it lies, and what it says. */
@Component({
  selector: 'lms-question-new-page',
  imports: [ErrorState, ItemForm, LivePreview, MatButtonModule, PageHeader, RouterLink, TranslocoPipe],
  template: `
    <div class="wrap">
      <lms-page-header
        [title]="'questions.edit.newTitle' | transloco"
        [lead]="'questions.edit.newLead' | transloco"
        [crumbs]="[{ label: 'questions.list.title' | transloco, link: '/questions' }]"
      >
        <a matButton="text" routerLink="/questions">{{ 'questions.category.cancel' | transloco }}</a>
        <button type="submit" form="question" matButton="filled" [disabled]="isBusy() || !bankId()">
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
        <form id="question" [class.away]="isTrying()" (submit)="save($event)">
          @if (banks.error(); as error) {
            <lms-error-state [error]="error" (retry)="banks.reload()" />
          }
          <div class="fields card padded">
            <div class="field">
              <label for="type">{{ 'questions.filter.type' | transloco }}</label>
              <select #typeBox id="type" class="input" (change)="begin(typeBox.value)">
                @for (name of types; track name) {
                  <option [value]="name" [selected]="name === item().type">
                    {{ 'shared.item.types.' + name | transloco }}
                  </option>
                }
              </select>
            </div>
            <div class="field">
              <label for="bank">{{ 'questions.list.bank' | transloco }}</label>
              <select
                #bankBox
                id="bank"
                class="input"
                required
                (change)="bankId.set(bankBox.value); categoryId.set('')"
              >
                @for (one of bankList(); track one.id) {
                  <option [value]="one.id" [selected]="one.id === bankId()">{{ one.title }}</option>
                }
              </select>
            </div>
            <div class="field">
              <label for="category">{{ 'questions.edit.category' | transloco }}</label>
              <select #categoryBox id="category" class="input" (change)="categoryId.set(categoryBox.value)">
                <option value="">{{ 'questions.category.none' | transloco }}</option>
                @for (one of shelves(); track one.id) {
                  <option [value]="one.id" [selected]="one.id === categoryId()">{{ one.path }}</option>
                }
              </select>
            </div>
          </div>
          <lms-item-form [item]="item()" (itemChange)="write($event)" [problem]="problem()" />
        </form>
        <lms-live-preview class="card padded" [class.away]="!isTrying()" [item]="item()" />
      </div>
    </div>
  `,
  styleUrl: './question-edit-page.scss',
  host: { '(window:beforeunload)': 'warn($event)' },
})
export class QuestionNewPage implements Written {
  readonly bank = input<string>();
  readonly category = input<string>();

  private readonly form = viewChild.required(ItemForm);

  private readonly client = inject(QuestionClient);
  private readonly leaving = inject(LeaveGuard);
  private readonly router = inject(Router);

  protected readonly types = ITEM_TYPES;
  protected readonly item = signal<Item>(newItem('single-choice'));
  protected readonly banks = this.client.banks();
  protected readonly bankList = computed(() => (this.banks.hasValue() ? this.banks.value().items : []));
  protected readonly bankId = linkedSignal(() => this.bank() ?? this.bankList()[0]?.id);
  protected readonly categoryId = linkedSignal(() => this.category() ?? '');
  private readonly categories = this.client.categories(this.bankId);
  protected readonly shelves = computed(() => (this.categories.hasValue() ? this.categories.value().items : []));
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

  /** Another type keeps what every question has. */
  protected begin(type: string): void {
    this.item.set(newItem(type as ItemType, this.item()));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const bankId = this.bankId();
    this.isTrying.set(false);
    if (!this.form().check() || !bankId) return;
    this.isBusy.set(true);
    try {
      const input = { bankId, categoryId: this.categoryId() || null, item: sendable(this.item()) };
      const { id } = await this.client.create(input);
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
