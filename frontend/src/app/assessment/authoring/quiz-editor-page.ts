import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { QuizState } from '@lms/contract/assessment/quiz-draft';
import { Can } from '../../shared/access/can';
import { LanguageStore } from '../../shared/api/language';
import { Confirm } from '../../shared/ui/confirm';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { PageTitle } from '../../shared/ui/page-title';
import { Skeleton } from '../../shared/ui/skeleton';
import { StatusChip } from '../../shared/ui/status-chip';
import { QuizAboutPart } from './parts/quiz-about-part';
import { QuizAccessPart } from './parts/quiz-access-part';
import { QuizConductPart } from './parts/quiz-conduct-part';
import { QuizPreviewPart } from './parts/quiz-preview-part';
import { QuizReviewPart } from './parts/quiz-review-part';
import { QuizTimePart } from './parts/quiz-time-part';
import { QuizVersionsPart } from './parts/quiz-versions-part';
import { QuizPaperPart } from './paper/quiz-paper-part';
import { QuizDraftClient } from './quiz-draft-client';
import { QuizDraftStore } from './quiz-draft-store';
import { type Part, partOf, PARTS } from './quiz-form';
import { STATE_STATUS } from './quiz-state';

/** What there is only once the quiz is stored. */
const NEEDS_DRAFT: readonly Part[] = ['versions', 'preview'];

/** Writing a quiz: its paper, its rules, and what stands against it beside the field that causes it. */
@Component({
  selector: 'lms-quiz-editor-page',
  imports: [
    ...[Can, ErrorState, Icon, MatButtonModule, MatMenuModule, PageHeader, RouterLink, Skeleton, StatusChip],
    ...[QuizAboutPart, QuizAccessPart, QuizConductPart, QuizPaperPart, QuizPreviewPart, QuizReviewPart, QuizTimePart],
    ...[QuizVersionsPart, TranslocoPipe],
  ],
  providers: [QuizDraftStore],
  templateUrl: './quiz-editor-page.html',
  styleUrl: './quiz-editor-page.scss',
  host: { '(document:keydown)': 'shortcut($event)', '(window:beforeunload)': 'warn($event)' },
})
export class QuizEditorPage {
  /** None while a new one is written. */
  readonly quizId = input<string>();
  /** A new one begins like this one. */
  readonly from = input<string>();
  /** The page of the editor, in the address. */
  readonly part = input<string>();

  private readonly client = inject(QuizDraftClient);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageStore).current;

  protected readonly store = inject(QuizDraftStore);
  protected readonly status = STATE_STATUS;
  protected readonly sources = this.client.sources();
  protected readonly sourceList = computed(() => (this.sources.hasValue() ? this.sources.value().items : undefined));
  protected readonly parts = computed(() =>
    PARTS.filter((part) => this.store.draft() !== undefined || !NEEDS_DRAFT.includes(part)).map((key) => ({
      key,
      faults: this.store.faultCounts().get(key) ?? 0,
    })),
  );
  protected readonly shown = computed((): Part => PARTS.find((part) => part === this.part()) ?? this.first());
  protected readonly title = computed(() => {
    const form = this.store.form();
    return form?.title[this.language()] ?? '';
  });
  protected readonly count = computed(() =>
    (this.store.proof()?.sections ?? []).reduce((sum, { fixed, drawn }) => sum + fixed + drawn, 0),
  );

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const sources = this.sourceList();
      const quizId = this.quizId();
      const from = this.from();
      if (sources) untracked(() => void this.begin(quizId, from));
    });
    effect(() => {
      const words = this.title();
      if (words) title.name(words);
    });
  }

  protected show(part: Part): Promise<boolean> {
    return this.router.navigate([], { queryParams: { part }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async save(): Promise<boolean> {
    const isNew = !this.store.draft();
    if (!(await this.store.save())) {
      await this.toFault();
      return false;
    }
    const { id } = this.store.draft() ?? {};
    void this.notices.say(this.say('editor.saved'));
    if (isNew && id) {
      await this.router.navigate(['/quiz-drafts', id], { queryParams: { part: this.part() }, replaceUrl: true });
    }
    return true;
  }

  /** Opens it to candidates, or withdraws it; what is written is stored first. */
  protected async become(state: QuizState): Promise<void> {
    if (this.store.isChanged() && !(await this.save())) return;
    const isSure = await this.confirm.ask({
      title: this.say(`editor.${state}Title`, { title: this.title() }),
      text: this.say(`editor.${state}Text`, { running: this.store.draft()?.running ?? 0 }),
      act: this.say(`editor.${state}`),
      danger: state === 'retired',
    });
    if (!isSure) return;
    if (await this.store.become(state)) await this.notices.say(this.say(`editor.${state}Done`));
  }

  protected async resolve(whose: 'theirs' | 'mine'): Promise<void> {
    if (await this.store.resolve(whose)) await this.notices.say(this.say('editor.saved'));
  }

  protected async begin(quizId: string | undefined, from: string | undefined): Promise<void> {
    const draft = this.store.draft();
    if (this.store.form() && draft?.id === quizId) return;
    if (quizId) await this.store.open(quizId);
    else this.store.begin(this.sourceList()?.[0]?.bank ?? '', from ? await this.client.one(from) : undefined);
  }

  /** Ctrl+S, or ⌘S, saves. */
  protected shortcut(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    void this.save();
  }

  /** Asks before what is not saved is thrown away. */
  mayLeave(): Promise<boolean> | boolean {
    if (!this.store.isChanged()) return true;
    return this.confirm.ask({
      title: this.say('editor.leaveTitle'),
      text: this.say('editor.leaveText'),
      act: this.say('editor.leave'),
      danger: true,
    });
  }

  /** The browser asks before it throws away what is not saved. */
  protected warn(event: BeforeUnloadEvent): void {
    if (this.store.isChanged()) event.preventDefault();
  }

  private first(): Part {
    return this.quizId() ? 'paper' : 'about';
  }

  /** Shows the page of the first fault, unless the page shown has one. */
  private async toFault(): Promise<void> {
    const [place] = this.store.faults().keys();
    const lacks = (this.store.proof()?.shortfalls.length ?? 0) > 0;
    const part = place === undefined ? (lacks ? 'paper' : undefined) : partOf(place);
    if (part && (this.store.faultCounts().get(this.shown()) ?? 0) === 0) await this.show(part);
  }

  private say(key: string, params: Record<string, unknown> = {}): string {
    return this.transloco.translate(`quizzing.${key}`, params);
  }
}
