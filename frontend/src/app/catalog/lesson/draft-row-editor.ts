import { Component, computed, type ElementRef, input, output, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { LessonFault } from '@lms/contract/catalog/lesson-draft';
import type { Language } from '@lms/contract/common';
import { Icon } from '../../shared/ui/icon';
import { LessonBlock } from '../../shared/ui/lesson-block/lesson-block';
import { KIND_ICONS } from './block-templates';
import type { DraftRow, RenderedRow } from './draft-text';

/** One block of a lesson while it is written: Chinese, English, and what it becomes. */
@Component({
  selector: 'lms-draft-row-editor',
  imports: [Icon, LessonBlock, TranslocoPipe],
  templateUrl: './draft-row-editor.html',
  styleUrl: './draft-row-editor.scss',
  host: { '[class.on]': 'active()', role: 'group', '[attr.aria-label]': 'label()' },
})
export class DraftRowEditor {
  readonly row = input.required<DraftRow>();
  readonly rendered = input<RenderedRow>();
  /** The language of the preview. */
  readonly shown = input.required<Language>();
  readonly active = input(false);
  readonly label = input.required<string>();
  readonly wrote = output<{ language: Language; text: string }>();
  readonly entered = output();
  readonly left = output();
  readonly inserted = output();
  readonly removed = output();
  readonly moved = output<1 | -1>();

  private readonly base = viewChild.required<ElementRef<HTMLTextAreaElement>>('base');
  private readonly translation = viewChild.required<ElementRef<HTMLTextAreaElement>>('translation');

  protected readonly icon = computed(() => KIND_ICONS[this.rendered()?.blocks[0]?.kind ?? ''] ?? 'list');
  protected readonly blocks = computed(() =>
    (this.rendered()?.blocks ?? []).flatMap((block) => block[this.shown()]?.block ?? []),
  );
  protected readonly isMissing = computed(() => this.row()['zh-CN'].trim() !== '' && this.row().en.trim() === '');
  /** Faults to tell; a missing translation is shown where it is missing. */
  protected readonly faults = computed(() =>
    (this.rendered()?.faults ?? []).filter(({ key }: LessonFault) => key !== 'untranslated'),
  );

  /** Puts the cursor into the Chinese text. */
  focus(): void {
    this.base().nativeElement.focus();
  }

  /** Wraps what is selected in the Chinese text, for the bold button. */
  wrap(sign: string): void {
    const area = this.base().nativeElement;
    const { selectionStart, selectionEnd, value } = area;
    const text = `${value.slice(0, selectionStart)}${sign}${value.slice(selectionStart, selectionEnd)}${sign}${value.slice(selectionEnd)}`;
    this.wrote.emit({ language: 'zh-CN', text });
    area.value = text;
    area.focus();
    area.setSelectionRange(selectionStart + sign.length, selectionEnd + sign.length);
  }

  /** Begins a translation with the Chinese Markdown, so that the structure is right from the start. */
  protected translate(): void {
    this.wrote.emit({ language: 'en', text: this.row()['zh-CN'] });
    setTimeout(() => {
      this.translation().nativeElement.focus();
      this.translation().nativeElement.select();
    });
  }

  protected lines(text: string): number {
    return Math.max(1, text.split('\n').length);
  }
}
