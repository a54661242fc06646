import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { QuizVersionPage } from '@lms/contract/assessment/quiz-draft';
import { latest } from '../../../shared/api/latest';
import { InstantPipe } from '../../../shared/ui/dates';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import { Skeleton } from '../../../shared/ui/skeleton';
import { QuizDraftClient } from '../quiz-draft-client';
import { QuizDraftStore } from '../quiz-draft-store';
import { TextsOfSettings } from '../texts-of-settings';

const SIZE = 20;
type Version = QuizVersionPage['items'][number];

/** What the quiz was before: each version can be brought back into the editor, to be looked at and saved as the newest. */
@Component({
  selector: 'lms-quiz-versions-part',
  imports: [EmptyState, ErrorState, InstantPipe, MatButtonModule, Skeleton, TranslocoPipe],
  template: `
    <div class="card">
      <p class="lead">{{ 'quizzing.versions.lead' | transloco: { version: store.draft()?.version ?? 1 } }}</p>
      @if (versions.error(); as error) {
        <lms-error-state [error]="error" (retry)="versions.reload()" />
      } @else if (list(); as found) {
        @if (found.items.length > 0) {
          <ul>
            @for (one of found.items; track one.number) {
              <li>
                <span>
                  <b>{{ 'quizzing.versions.number' | transloco: { number: one.number } }}</b>
                  <small>
                    {{ 'quizzing.versions.replaced' | transloco: { at: (one.replacedAt | lmsInstant) } }} ·
                    {{ 'quizzing.versions.attempts' | transloco: { count: one.attempts } }} ·
                    {{ 'quizzing.versions.sections' | transloco: { count: one.sections.length } }}
                  </small>
                  <small>{{ 'quizzing.versions.changed' | transloco }} {{ changesOf(one) }}</small>
                </span>
                <button type="button" matButton="outlined" (click)="bringBack(one)">
                  {{ 'quizzing.versions.bringBack' | transloco
                  }}<span class="sr">{{ 'quizzing.versions.number' | transloco: { number: one.number } }}</span>
                </button>
              </li>
            }
          </ul>
          @if (found.total > found.items.length || page() > 1) {
            <div class="row turn">
              <button type="button" matButton="text" [disabled]="page() === 1" (click)="page.set(page() - 1)">
                {{ 'shared.previousPage' | transloco }}
              </button>
              <button
                type="button"
                matButton="text"
                [disabled]="page() * size >= found.total"
                (click)="page.set(page() + 1)"
              >
                {{ 'shared.nextPage' | transloco }}
              </button>
            </div>
          }
        } @else {
          <lms-empty-state
            icon="hours"
            [title]="'quizzing.versions.none' | transloco"
            [hint]="'quizzing.versions.noneHint' | transloco"
          />
        }
      } @else {
        <lms-skeleton [count]="4" />
      }
    </div>
  `,
  styles: `
    .lead {
      padding: var(--ca-4) var(--ca-5);
      color: var(--mat-sys-on-surface-variant);
    }

    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--ca-3);
      padding: var(--ca-3) var(--ca-5);
      border-top: var(--ca-line);
    }

    small {
      display: block;
      color: var(--mat-sys-on-surface-variant);
    }

    .turn {
      padding: var(--ca-2) var(--ca-5);
      border-top: var(--ca-line);
    }
  `,
})
export class QuizVersionsPart {
  readonly quizId = input.required<string | undefined>();

  protected readonly store = inject(QuizDraftStore);
  protected readonly size = SIZE;
  protected readonly page = signal(1);
  protected readonly versions = inject(QuizDraftClient).versions(this.quizId, this.page, SIZE);
  protected readonly list = latest(this.versions);
  private readonly texts = inject(TextsOfSettings);
  private readonly now = computed(() => this.store.draft());

  /** In which settings it differs from what stands now. */
  protected changesOf({ settings, sections }: Version): string {
    const now = this.now();
    if (!now) return '';
    return this.texts.differing({ settings, sections }, now);
  }

  protected bringBack({ settings, sections }: Version): void {
    const before = this.store.form();
    if (!before) return;
    this.store.remove(
      (form) => ({ ...form, settings, sections }),
      () => before,
    );
  }
}
