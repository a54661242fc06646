import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatInputModule } from '@angular/material/input';
import { MatTooltipModule } from '@angular/material/tooltip';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { RunCommentView } from '@lms/contract/sandbox/comment';
import { problemOf } from '../../shared/api/problem';
import { Confirm } from '../../shared/ui/confirm';
import { InstantPipe } from '../../shared/ui/dates';
import { Icon } from '../../shared/ui/icon';
import { outlinedFields } from '../../shared/ui/outlined-fields';
import { CommentClient } from './comment-client';

/** What trainers say about one moment of a run, and where they say it. */
@Component({
  selector: 'lms-moment-comments',
  imports: [Icon, InstantPipe, MatButtonModule, MatInputModule, MatTooltipModule, TranslocoPipe],
  providers: [outlinedFields],
  templateUrl: './moment-comments.html',
  styleUrl: './moment-comments.scss',
})
export class MomentComments {
  readonly runId = input.required<string>();
  /** Number of the event that the replay shows. */
  readonly event = input.required<number>();
  readonly comments = input.required<readonly RunCommentView[]>();
  /** Whether the reader may pin comments here. */
  readonly may = input(false);

  /** Something was written or taken away. */
  readonly changed = output();

  private readonly client = inject(CommentClient);
  private readonly confirm = inject(Confirm);
  private readonly transloco = inject(TranslocoService);

  protected readonly here = computed(() => this.comments().filter(({ event }) => event === this.event()));
  protected readonly text = linkedSignal({ source: this.event, computation: () => '' });
  /** The comment that is being changed. */
  protected readonly edited = linkedSignal<number, RunCommentView | undefined>({
    source: this.event,
    computation: () => undefined,
  });
  protected readonly busy = signal(false);
  protected readonly fault = linkedSignal<number, string | undefined>({
    source: this.event,
    computation: () => undefined,
  });

  protected edit(comment: RunCommentView): void {
    this.edited.set(comment);
    this.text.set(comment.text);
  }

  protected stop(): void {
    this.edited.set(undefined);
    this.text.set('');
  }

  protected async save(): Promise<void> {
    const text = this.text().trim();
    if (text === '' || this.busy()) return;
    const edited = this.edited();
    const isSaved = await this.carryOut(() =>
      edited
        ? this.client.change(this.runId(), edited.id, { text, version: edited.version })
        : this.client.pin(this.runId(), { event: this.event(), text }),
    );
    if (isSaved) this.stop();
  }

  protected async remove({ id, text }: RunCommentView): Promise<void> {
    const isSure = await this.confirm.ask({
      title: this.transloco.translate('sandbox.comments.sure'),
      text,
      act: this.transloco.translate('sandbox.comments.remove'),
      danger: true,
    });
    if (isSure) await this.carryOut(() => this.client.remove(this.runId(), id));
  }

  private async carryOut(act: () => Promise<void>): Promise<boolean> {
    this.busy.set(true);
    this.fault.set(undefined);
    try {
      await act();
      this.changed.emit();
      return true;
    } catch (error) {
      // Changed by oneself in another tab, or no network: what was written stays in the field.
      this.fault.set(problemOf(error).code);
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
