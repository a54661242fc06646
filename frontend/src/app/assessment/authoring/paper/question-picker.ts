import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { KNOWLEDGE_AREAS } from '@lms/contract/assessment/item';
import { latest } from '../../../shared/api/latest';
import { ErrorState } from '../../../shared/ui/error-state';
import { Icon } from '../../../shared/ui/icon';
import { Skeleton } from '../../../shared/ui/skeleton';
import { QuestionClient } from '../../bank/question-client';
import { DIFFICULTIES, type QuestionFilter } from '../../bank/question-filter';

const SIZE = 10;

/** Ready questions of one bank, found by words, area and difficulty, taken with one press each. */
@Component({
  selector: 'lms-question-picker',
  imports: [ErrorState, Icon, MatButtonModule, Skeleton, TranslocoPipe],
  template: `
    <div class="box" role="search">
      <div class="filters">
        <label class="input find">
          <lms-icon name="search" size="small" />
          <span class="sr">{{ 'quizzing.picker.search' | transloco }}</span>
          <input
            #box
            type="search"
            maxlength="80"
            [attr.placeholder]="'quizzing.picker.search' | transloco"
            (input)="find({ search: box.value })"
          />
        </label>
        <select
          #area
          class="input"
          [attr.aria-label]="'questions.filter.area' | transloco"
          (change)="find({ area: area.value })"
        >
          <option value="">{{ 'questions.filter.area' | transloco }}</option>
          @for (one of areas; track one) {
            <option [value]="one">{{ 'assessment.areas.' + one | transloco }}</option>
          }
        </select>
        <select
          #difficulty
          class="input"
          [attr.aria-label]="'questions.filter.difficulty' | transloco"
          (change)="find({ difficulty: difficulty.value })"
        >
          <option value="">{{ 'questions.filter.difficulty' | transloco }}</option>
          @for (one of difficulties; track one) {
            <option [value]="one">{{ 'questions.difficulty.' + one | transloco }}</option>
          }
        </select>
        <button type="button" matButton="text" class="push" (click)="closed.emit()">
          {{ 'shared.close' | transloco }}
        </button>
      </div>
      @if (found.error(); as error) {
        <lms-error-state [error]="error" (retry)="found.reload()" />
      } @else if (list(); as page) {
        <ul aria-live="polite">
          @for (question of page.items; track question.id) {
            <li>
              <button
                type="button"
                matButton="outlined"
                [disabled]="chosen().has(question.slug)"
                (click)="picked.emit(question.slug)"
              >
                {{ (chosen().has(question.slug) ? 'quizzing.picker.taken' : 'quizzing.picker.take') | transloco
                }}<span class="sr">{{ question.text }}</span>
              </button>
              <span
                >{{ question.text
                }}<small
                  >{{ 'shared.item.types.' + question.type | transloco }} ·
                  {{ 'assessment.areas.' + question.area | transloco }} ·
                  {{ 'questions.difficulty.' + question.difficulty | transloco }}</small
                ></span
              >
            </li>
          } @empty {
            <li class="muted">{{ 'quizzing.picker.none' | transloco }}</li>
          }
        </ul>
        @if (page.total > size) {
          <div class="row">
            <button type="button" matButton="text" [disabled]="number() === 1" (click)="turn(-1)">
              {{ 'shared.previousPage' | transloco }}
            </button>
            <span class="small muted">{{ 'quizzing.picker.total' | transloco: { count: page.total } }}</span>
            <button type="button" matButton="text" [disabled]="number() * size >= page.total" (click)="turn(1)">
              {{ 'shared.nextPage' | transloco }}
            </button>
          </div>
        }
      } @else {
        <lms-skeleton [count]="4" />
      }
    </div>
  `,
  styles: `
    .box {
      display: grid;
      gap: var(--ca-2);
      padding: var(--ca-3);
      border: var(--ca-line);
      border-radius: var(--mat-sys-corner-medium);
      background: var(--mat-sys-surface-container-low);
    }

    .filters {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--ca-2);
    }

    .filters .input {
      width: auto;
    }

    .filters .find {
      flex: 1 1 12rem;
    }

    li {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
      gap: var(--ca-3);
      padding-block: var(--ca-2);
      border-top: var(--ca-line);
    }

    small {
      display: block;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class QuestionPicker {
  readonly bankId = input<string>();
  /** Slugs that stand in the paper already. */
  readonly chosen = input.required<ReadonlySet<string>>();
  readonly picked = output<string>();
  readonly closed = output();

  protected readonly size = SIZE;
  protected readonly areas = KNOWLEDGE_AREAS;
  protected readonly difficulties = DIFFICULTIES;
  private readonly wish = signal<Partial<QuestionFilter>>({});
  protected readonly number = computed(() => this.wish().page ?? 1);
  private readonly filter = computed<QuestionFilter>(() => ({
    ...{ page: 1, ...this.wish() },
    ...{ bank: this.bankId(), state: 'ready' },
  }));
  protected readonly found = inject(QuestionClient).list(this.filter, SIZE);
  protected readonly list = latest(this.found);

  protected find(wish: Partial<QuestionFilter>): void {
    this.wish.update((before) => ({ ...before, ...wish, page: 1 }));
  }

  protected turn(by: number): void {
    this.wish.update((before) => ({ ...before, page: (before.page ?? 1) + by }));
  }
}
