import { Component, computed, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { type QuizSettings, REVIEW_ASPECTS, REVIEW_MOMENTS } from '@lms/contract/assessment/quiz-settings';
import type { ReviewAspect, ReviewMoment } from '@lms/contract/assessment/quiz-settings';
import { Icon } from '../../../shared/ui/icon';
import { WordsPair } from '../../bank/words-pair';
import { QuizDraftStore } from '../quiz-draft-store';
import { QuizField } from '../quiz-field';
import { QuizPlaceFault } from '../quiz-place-fault';
import { numberOf } from '../zoned';

type Band = QuizSettings['overallFeedback'][number];

/** What candidates are told and when, the words for each band of results, the release and appeals. */
@Component({
  selector: 'lms-quiz-review-part',
  imports: [Icon, MatButtonModule, QuizField, QuizPlaceFault, TranslocoPipe, WordsPair],
  templateUrl: './quiz-review-part.html',
  styleUrl: './part.scss',
})
export class QuizReviewPart {
  protected readonly store = inject(QuizDraftStore);
  protected readonly settings = computed(() => this.store.form()?.settings);
  protected readonly aspects = REVIEW_ASPECTS;
  protected readonly moments = REVIEW_MOMENTS;
  protected readonly releases = ['at-once', 'together'] as const;
  protected readonly units = ['calendar', 'working'] as const;

  protected isTold(moment: ReviewMoment, aspect: ReviewAspect): boolean {
    return this.settings()?.review[moment].includes(aspect) ?? false;
  }

  protected tell(moment: ReviewMoment, aspect: ReviewAspect, isOn: boolean): void {
    const review = this.settings()?.review;
    if (!review) return;
    const told = REVIEW_ASPECTS.filter((one) => (one === aspect ? isOn : review[moment].includes(one)));
    this.store.editSettings({ review: { ...review, [moment]: told } });
  }

  /** All of a moment, or nothing of it where all is told already. */
  protected tellAll(moment: ReviewMoment): void {
    const review = this.settings()?.review;
    if (!review) return;
    const isFull = review[moment].length === REVIEW_ASPECTS.length;
    this.store.editSettings({ review: { ...review, [moment]: isFull ? [] : [...REVIEW_ASPECTS] } });
  }

  protected addBand(): void {
    const bands = this.settings()?.overallFeedback ?? [];
    const fromPercent = bands.length === 0 ? 0 : (this.settings()?.passPercent ?? 60);
    this.store.editSettings({ overallFeedback: [...bands, { fromPercent, text: { 'zh-CN': '', en: '' } }] });
  }

  protected setBand(at: number, change: Partial<Band>): void {
    const bands = this.settings()?.overallFeedback ?? [];
    this.store.editSettings({ overallFeedback: bands.map((one, i) => (i === at ? { ...one, ...change } : one)) });
  }

  protected setFrom(at: number, box: string): void {
    this.setBand(at, { fromPercent: numberOf(box) ?? Number.NaN });
  }

  protected removeBand(at: number): void {
    const band = this.settings()?.overallFeedback[at];
    if (!band) return;
    const change = (edit: (bands: Band[]) => Band[]) => (form: NonNullable<ReturnType<typeof this.store.form>>) => ({
      ...form,
      settings: { ...form.settings, overallFeedback: edit(form.settings.overallFeedback) },
    });
    this.store.remove(
      change((bands) => bands.filter((_, index) => index !== at)),
      change((bands) => bands.toSpliced(at, 0, band)),
    );
  }

  protected setAppealDays(box: string): void {
    const appeal = this.settings()?.appeal;
    if (appeal) this.store.editSettings({ appeal: { ...appeal, days: numberOf(box) ?? Number.NaN } });
  }

  protected setAppealUnit(value: string): void {
    const unit = this.units.find((one) => one === value);
    const appeal = this.settings()?.appeal;
    if (appeal && unit) this.store.editSettings({ appeal: { ...appeal, unit } });
  }
}
