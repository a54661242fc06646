import { Component, computed, inject, input, model, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MarkingCommentView } from '@lms/contract/marking/comment';
import { latest } from '../../shared/api/latest';
import { problemOf } from '../../shared/api/problem';
import { Icon } from '../../shared/ui/icon';
import { CommentClient } from './comment-client';

/** Comments that the marker keeps: put one into the comment with a press, keep the one that is written. */
@Component({
  selector: 'lms-comment-bank',
  imports: [Icon, MatButtonModule, TranslocoPipe],
  template: `
    <details #box [open]="isOpen()" (toggle)="isOpen.set(box.open)">
      <summary>{{ 'marking.comments.title' | transloco: { count: items().length } }}</summary>
      @if (fault(); as code) {
        <p class="banner overdue" role="alert"><lms-icon name="overdue" />{{ 'problems.' + code | transloco }}</p>
      }
      <ul>
        @for (one of items(); track one.id) {
          <li>
            <button type="button" matButton="outlined" (click)="use(one)">{{ one.text }}</button>
            <button
              type="button"
              matButton
              [attr.aria-label]="'marking.comments.removeOne' | transloco: { text: one.text }"
              (click)="remove(one)"
            >
              {{ 'marking.comments.remove' | transloco }}
            </button>
          </li>
        } @empty {
          <li class="muted">{{ 'marking.comments.none' | transloco }}</li>
        }
      </ul>
      <button type="button" matButton="tonal" [disabled]="!canKeep()" (click)="keep()">
        {{ 'marking.comments.keep' | transloco }}
      </button>
    </details>
  `,
  styles: `
    summary {
      cursor: pointer;
      font: var(--mat-sys-title-small);
    }
    ul {
      display: grid;
      gap: var(--ca-1);
      margin: var(--ca-2) 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ca-2);
      align-items: center;
    }
  `,
})
export class CommentBank {
  /** The quiz or scenario that is marked. */
  readonly subject = input.required<string>();
  /** The comment as it is written now. */
  readonly comment = model.required<string>();

  private readonly client = inject(CommentClient);

  private readonly page = this.client.page(this.subject);
  private readonly found = latest(this.page);
  protected readonly items = computed(() => this.found()?.items ?? []);
  protected readonly isOpen = signal(false);
  protected readonly fault = signal<string | undefined>(undefined);
  protected readonly canKeep = computed(() => {
    const text = this.comment().trim();
    return text !== '' && this.items().every((one) => one.text !== text);
  });

  protected use({ id, text }: MarkingCommentView): Promise<void> {
    const written = this.comment().trim();
    if (!written.includes(text)) this.comment.set(written === '' ? text : `${written}\n${text}`);
    return this.act(() => this.client.use(id));
  }

  protected keep(): Promise<void> {
    return this.act(() => this.client.keep({ text: this.comment().trim(), subject: this.subject() }));
  }

  protected remove({ id }: MarkingCommentView): Promise<void> {
    return this.act(() => this.client.remove(id));
  }

  private async act(work: () => Promise<unknown>): Promise<void> {
    this.fault.set(undefined);
    try {
      await work();
    } catch (error) {
      // Offline, or the bank is full: said here, the comment itself stays as it is written.
      this.fault.set(problemOf(error).code);
    } finally {
      this.page.reload();
    }
  }
}
