import { Component, computed, input, output, ViewEncapsulation } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ItemAnswer } from '@lms/contract/assessment/item-answer';
import type { LessonBlock as Block } from '@lms/contract/catalog/lesson-block';
import type { CheckOutcome } from '@lms/contract/learning/lesson';
import { Icon } from '../icon';
import type { IconName } from '../icons';
import { CheckBlock } from './check-block';

const CALLOUT_ICONS: Record<'note' | 'tip' | 'warning' | 'example', IconName> = {
  note: 'info',
  tip: 'hint',
  warning: 'overdue',
  example: 'message',
};

/**
 * One block of a lesson as its reader sees it; the lesson page and the editor's preview share it. Its HTML has been
 * sanitised by the server and is sanitised once more by Angular. The styles reach into that HTML, hence no encapsulation.
 */
@Component({
  selector: 'lms-lesson-block',
  imports: [MatButtonModule, CheckBlock, Icon, RouterLink, TranslocoPipe],
  templateUrl: './lesson-block.html',
  styleUrl: './lesson-block.scss',
  encapsulation: ViewEncapsulation.None,
  host: { '[class]': 'block().kind', '[attr.id]': 'anchor()' },
})
export class LessonBlock {
  readonly block = input.required<Block>();
  /** The last answer to a check and what was said about it. */
  readonly outcome = input<CheckOutcome>();
  /** Whether this is a preview: nothing can be answered or followed. */
  readonly inert = input(false);
  /** An answer to the check, to be marked. */
  readonly answered = output<ItemAnswer>();

  protected readonly anchor = computed(() => (this.inert() ? null : this.block().id));
  protected readonly calloutIcon = computed(() => {
    const block = this.block();
    return block.kind === 'callout' ? CALLOUT_ICONS[block.tone] : 'info';
  });
  /** The year of the version of the law that is quoted. */
  protected readonly year = computed(() => {
    const block = this.block();
    return block.kind === 'basis' ? block.version?.slice(0, 4) : undefined;
  });
}
