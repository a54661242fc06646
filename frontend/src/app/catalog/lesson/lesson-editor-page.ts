import { Component, computed, effect, inject, input, signal, untracked, viewChildren } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Language } from '@lms/contract/common';
import { problemOf } from '../../shared/api/problem';
import { Confirm } from '../../shared/ui/confirm';
import { InstantPipe } from '../../shared/ui/dates';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { PageTitle } from '../../shared/ui/page-title';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { BLOCK_TEMPLATES } from './block-templates';
import { DraftRowEditor } from './draft-row-editor';
import { DraftHeadEditor } from './draft-head-editor';
import { DraftSide } from './draft-side';
import { LessonDraftClient } from './lesson-draft-client';
import { LessonEditorStore } from './lesson-editor-store';

/** Writing a lesson: one row a block, Chinese and English side by side with what they become. */
@Component({
  selector: 'lms-lesson-editor-page',
  imports: [
    MatButtonModule,
    DraftHeadEditor,
    DraftRowEditor,
    DraftSide,
    Icon,
    InstantPipe,
    RouterLink,
    Skeleton,
    StatusChip,
    TranslocoPipe,
  ],
  providers: [LessonEditorStore],
  templateUrl: './lesson-editor-page.html',
  styleUrl: './lesson-editor-page.scss',
  host: { '(document:keydown)': 'shortcut($event)', '(window:beforeunload)': 'warn($event)' },
})
export class LessonEditorPage {
  readonly lessonId = input.required<string>();

  private readonly editors = viewChildren(DraftRowEditor);

  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly transloco = inject(TranslocoService);

  protected readonly store = inject(LessonEditorStore);
  protected readonly versions = inject(LessonDraftClient).versions(this.lessonId);
  protected readonly templates = BLOCK_TEMPLATES;
  /** The language of the preview. */
  protected readonly shown = signal<Language>('zh-CN');
  /** The row with the cursor, or the one that had it last. */
  protected readonly active = signal<number | undefined>(undefined);
  protected readonly place = computed(() => this.store.rows().findIndex(({ key }) => key === this.active()) + 1);
  protected readonly canPublish = computed(
    () => this.store.hasDraft() && this.store.isSound() && this.store.state() !== 'conflict',
  );
  /** Why the draft cannot be published: a key of the texts. */
  protected readonly obstacle = computed(() => {
    if (!this.store.hasDraft()) return 'catalog.editor.nothingToPublish';
    return this.store.isSound() ? undefined : 'catalog.editor.notReady';
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const lessonId = this.lessonId();
      untracked(() => void this.store.open(lessonId));
    });
    effect(() => {
      const words = this.store.about().title['zh-CN'];
      if (words) title.name(words);
    });
  }

  protected insert(below: number | undefined, markdown = ''): void {
    const key = this.store.insert(below, markdown);
    this.active.set(key);
    setTimeout(() => this.editorOf(key)?.focus());
  }

  protected bold(): void {
    this.editorOf(this.active())?.wrap('**');
  }

  protected async remove(key: number): Promise<void> {
    const undo = this.store.remove(key);
    const isRegretted = await this.notices.say(this.say('catalog.editor.removed'), this.say('catalog.editor.undo'));
    if (isRegretted) undo();
  }

  protected async publish(): Promise<void> {
    if (!this.canPublish()) return;
    const title = this.store.about().title['zh-CN'];
    const isSure = await this.confirm.ask({
      title: this.say('catalog.editor.publishTitle', { title }),
      text: this.say('catalog.editor.publishText', { version: this.store.draft()?.version }),
      act: this.say('catalog.editor.publish'),
    });
    if (!isSure) return;
    const said = await this.store.publish().then(
      () => (this.store.state() === 'untouched' ? 'catalog.editor.published' : undefined),
      (error: unknown) => `problems.${problemOf(error).code}`,
    );
    this.versions.reload();
    if (said) await this.notices.say(this.say(said));
  }

  protected async resolve(whose: 'theirs' | 'mine'): Promise<void> {
    await this.store.resolve(whose);
    this.versions.reload();
  }

  /** Ctrl+S, or ⌘S, saves at once. */
  protected shortcut(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.store.save();
  }

  /** The browser asks before it throws away what is not saved. */
  protected warn(event: BeforeUnloadEvent): void {
    if (['changed', 'saving', 'failed', 'conflict'].includes(this.store.state())) event.preventDefault();
  }

  private editorOf(key: number | undefined): DraftRowEditor | undefined {
    return this.editors().find((editor) => editor.row().key === key);
  }

  private say(key: string, params: Record<string, unknown> = {}): string {
    return this.transloco.translate(key, params);
  }
}
