import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { LessonDraft, LessonPreview, LessonVersionView } from '@lms/contract/catalog/lesson-draft';
import { Chip } from '../../shared/ui/chip';
import { InstantPipe } from '../../shared/ui/dates';
import { Icon } from '../../shared/ui/icon';
import { ProgressBar } from '../../shared/ui/progress-bar';
import { StatusChip } from '../../shared/ui/status-chip';

/** Beside the rows: the versions, what the lesson rests on, and how complete it is. */
@Component({
  selector: 'lms-draft-side',
  imports: [Chip, Icon, InstantPipe, ProgressBar, StatusChip, TranslocoPipe],
  templateUrl: './draft-side.html',
  styleUrl: './draft-side.scss',
})
export class DraftSide {
  readonly draft = input.required<LessonDraft>();
  readonly preview = input<LessonPreview>();
  readonly versions = input.required<readonly LessonVersionView[]>();

  /** Share of the blocks that are translated, from 0 to 1. */
  protected readonly translated = computed(() => {
    const { rows, missing } = this.preview() ?? { rows: [], missing: 0 };
    return rows.length === 0 ? 0 : Math.max(0, 1 - missing / rows.length);
  });
  protected readonly pictures = computed(
    () => (this.preview()?.rows ?? []).filter(({ kind }) => kind === 'figure' || kind === 'media').length,
  );
  protected readonly checks = computed(
    () => (this.preview()?.rows ?? []).filter(({ kind }) => kind === 'check').length,
  );
  protected readonly faults = computed(
    () => (this.preview()?.faults ?? []).filter(({ key }) => key !== 'untranslated').length,
  );

  protected percent(share: number): number {
    return Math.floor(share * 100);
  }
}
