import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { RunResult } from '@lms/contract/sandbox/result';
import { LanguageStore } from '../../shared/api/language';
import { StatusChip, type Status } from '../../shared/ui/status-chip';
import { RadarChart, type RadarAxis } from './radar-chart';

const TONE: Record<RunResult['grade']['code'], Status> = {
  critical: 'overdue',
  failed: 'due',
  passed: 'ok',
  good: 'ok',
  excellent: 'ok',
};

/** The score, what it is worth, and its five dimensions: as a shape or as a table. */
@Component({
  selector: 'lms-score-card',
  imports: [RadarChart, StatusChip, TranslocoPipe],
  templateUrl: './score-card.html',
  styleUrl: './score-card.scss',
  host: { class: 'card' },
})
export class ScoreCard {
  readonly result = input.required<RunResult>();

  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageStore);

  protected readonly asTable = signal(false);
  protected readonly tone = computed(() => TONE[this.result().grade.code]);
  protected readonly axes = computed<RadarAxis[]>(() => {
    this.language.current();
    return this.result().dimensions.map(({ dimension, score, reference }) => ({
      label: this.transloco.translate(`sandbox.dimension.${dimension}`),
      value: rounded(score),
      reference: rounded(reference),
    }));
  });
  protected readonly inWords = computed(() =>
    this.axes()
      .map(({ label, value }) => `${label} ${value ?? '—'}`)
      .join(', '),
  );
}

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value));
