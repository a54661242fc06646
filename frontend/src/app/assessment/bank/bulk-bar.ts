import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { QUESTION_STATES } from '@lms/contract/assessment/bank';
import { KNOWLEDGE_AREAS } from '@lms/contract/assessment/item';
import type { QuestionCategoryView, QuestionSummary } from '@lms/contract/assessment/question';
import { problemOf } from '../../shared/api/problem';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { Losses } from './losses';
import { type Change, QuestionClient } from './question-client';
import { DIFFICULTIES } from './question-filter';

const NOTHING = { category: '', state: '', difficulty: '', area: '', addTag: '', removeTag: '' };
type Field = keyof typeof NOTHING;

/** The same change to all questions that are chosen. Where they lay and what they were can be undone. */
@Component({
  selector: 'lms-bulk-bar',
  imports: [Icon, MatButtonModule, TranslocoPipe],
  templateUrl: './bulk-bar.html',
  styleUrl: './bulk-bar.scss',
})
export class BulkBar {
  readonly questions = input.required<readonly QuestionSummary[]>();
  readonly categories = input.required<readonly QuestionCategoryView[]>();
  /** Categories are offered only while one bank is shown. */
  readonly bankId = input<string>();
  readonly changed = output();
  readonly cleared = output();

  private readonly client = inject(QuestionClient);
  private readonly losses = inject(Losses);
  private readonly notices = inject(Notices);
  private readonly transloco = inject(TranslocoService);

  protected readonly choices = [
    { name: 'state', values: QUESTION_STATES, texts: 'questions.state.' },
    { name: 'area', values: KNOWLEDGE_AREAS, texts: 'assessment.areas.' },
    { name: 'difficulty', values: DIFFICULTIES, texts: 'questions.difficulty.' },
  ] as const;
  protected readonly wish = signal(NOTHING);
  protected readonly isEmpty = computed(() => Object.values(this.wish()).every((value) => value.trim() === ''));
  protected readonly isBusy = signal(false);

  protected write(field: Field, value: string): void {
    this.wish.update((wish) => ({ ...wish, [field]: value }));
  }

  protected async apply(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isEmpty()) return;
    const before = this.questions();
    const change = changeOf(this.wish(), before);
    if (!(await this.mayGo(change, before))) return;
    this.isBusy.set(true);
    const count = await this.send([change]);
    this.isBusy.set(false);
    if (count === undefined) return;
    this.wish.set(NOTHING);
    this.cleared.emit();
    const undo = undoing(change, before);
    const text = this.transloco.translate('questions.bulk.done', { count });
    const isUndone = await this.notices.say(text, undo && this.transloco.translate('questions.bulk.undo'));
    if (undo && isUndone) await this.send(undo);
  }

  /** What quizzes need as many of as there are is taken from them only after a question. */
  private async mayGo({ state }: Change, before: readonly QuestionSummary[]): Promise<boolean> {
    const going = before.filter((question) => question.state === 'ready').map(({ id }) => id);
    if (state === undefined || state === 'ready' || going.length === 0) return true;
    try {
      return await this.losses.accepted(going);
    } catch (error) {
      await this.notices.say(this.transloco.translate(`problems.${problemOf(error).code}`));
      return false;
    }
  }

  /** How many changed; undefined where the server refused. */
  private async send(changes: readonly Change[]): Promise<number | undefined> {
    try {
      const { changed } = await this.client.change(changes);
      this.changed.emit();
      return changed.length;
    } catch (error) {
      await this.notices.say(this.transloco.translate(`problems.${problemOf(error).code}`));
      return undefined;
    }
  }
}

function changeOf(wish: typeof NOTHING, questions: readonly QuestionSummary[]): Change {
  const { category, state, difficulty, area, addTag, removeTag } = wish;
  return {
    ids: questions.map(({ id }) => id),
    ...(category && { categoryId: category === 'none' ? null : category }),
    ...(state && { state }),
    ...(difficulty && { difficulty: Number(difficulty) }),
    ...(area && { area }),
    ...(addTag.trim() && { addTags: [addTag.trim()] }),
    ...(removeTag.trim() && { removeTags: [removeTag.trim()] }),
  };
}

/** What puts everything back; undefined where the change wrote new wordings, or made a draft the one that is drawn. */
function undoing(change: Change, before: readonly QuestionSummary[]) {
  const { categoryId, state } = change;
  const isPlain = Object.keys(change).every((field) => ['ids', 'categoryId', 'state'].includes(field));
  if (!isPlain || before.some(({ hasDraft }) => hasDraft)) return undefined;
  return before.map((question): Change => ({
    ids: [question.id],
    ...(categoryId !== undefined && { categoryId: question.categoryId }),
    ...(state !== undefined && { state: question.state }),
  }));
}
