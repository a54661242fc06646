import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { KnowledgeArea } from '@lms/contract/assessment/item';
import type { QuizSources } from '@lms/contract/assessment/quiz-draft';
import type { QuizDraw } from '@lms/contract/assessment/quiz-section';
import { Icon } from '../../../shared/ui/icon';
import { StatusChip } from '../../../shared/ui/status-chip';
import { DIFFICULTIES } from '../../bank/question-filter';
import { QuizDraftStore } from '../quiz-draft-store';
import { QuizField } from '../quiz-field';
import { AREAS } from '../quiz-form';
import { numberOf } from '../zoned';

/** What a section draws for each candidate, with how many questions it can choose from as one writes. */
@Component({
  selector: 'lms-quiz-draw-form',
  imports: [Icon, QuizField, StatusChip, TranslocoPipe],
  templateUrl: './quiz-draw-form.html',
  styleUrl: './quiz-draw-form.scss',
})
export class QuizDrawForm {
  readonly draw = input.required<QuizDraw>();
  readonly at = input.required<number>();
  readonly source = input<QuizSources['items'][number]>();
  readonly changed = output<QuizDraw>();

  private readonly store = inject(QuizDraftStore);

  protected readonly difficulties = DIFFICULTIES;
  protected readonly supply = computed(() => this.store.proof()?.sections[this.at()]);
  protected readonly lacks = computed(() => this.store.shortfalls(this.at(), 'draw'));
  protected readonly areas = computed(() => {
    const { areas, weights } = this.draw();
    const { byArea = {}, quotas = {} } = this.supply() ?? {};
    return AREAS.map((area) => ({
      area,
      isWanted: areas.includes(area),
      weight: weights[area],
      available: byArea[area] ?? 0,
      quota: quotas[area],
      isShort: this.lacks().some(({ key, subject }) => key === 'area-too-small' && subject === area),
    }));
  });
  protected readonly areasWeighed = computed(() => Object.keys(this.draw().weights).length > 0);
  /** Tags of the bank that are not chosen yet. */
  protected readonly tags = computed(() =>
    (this.source()?.tags ?? []).filter((tag) => !this.draw().tags.includes(tag)),
  );

  protected set(change: Partial<QuizDraw>): void {
    this.changed.emit({ ...this.draw(), ...change });
  }

  protected setCount(box: string): void {
    this.set({ count: numberOf(box) ?? Number.NaN });
  }

  protected addTag(tag: string): void {
    if (tag) this.set({ tags: [...this.draw().tags, tag] });
  }

  protected dropTag(tag: string): void {
    this.set({ tags: this.draw().tags.filter((one) => one !== tag) });
  }

  protected toggleArea(area: KnowledgeArea): void {
    const { areas } = this.draw();
    this.set({ areas: AREAS.filter((one) => (one === area) !== areas.includes(one)) });
  }

  protected toggleDifficulty(value: number): void {
    const { difficulty } = this.draw();
    this.set({ difficulty: DIFFICULTIES.filter((one) => (one === value) !== difficulty.includes(one)) });
  }

  protected weigh(area: KnowledgeArea, box: string): void {
    const { [area]: _, ...others } = this.draw().weights;
    const weight = numberOf(box);
    this.set({ weights: weight === null ? others : { ...others, [area]: weight } });
  }
}
