import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { QuizDraft, QuizProof, QuizState } from '@lms/contract/assessment/quiz-draft';
import type { QuizSection } from '@lms/contract/assessment/quiz-section';
import type { QuizSettings } from '@lms/contract/assessment/quiz-settings';
import type { Subscription } from 'rxjs';
import { TranslocoService } from '@jsverse/transloco';
import { LanguageStore } from '../../shared/api/language';
import { type Problem, problemOf } from '../../shared/api/problem';
import { Notices } from '../../shared/ui/notices';
import { QuizDraftClient } from './quiz-draft-client';
import { faultsOf, formOf, newForm, partOf, PARTS, type QuizForm } from './quiz-form';

/** How long an author may pause before the pools are counted. */
const PROOF_PAUSE_MS = 300;

type Shortfall = QuizProof['shortfalls'][number];

/** A quiz while it is being written: what was read, what is written over it, and whether its papers can be drawn. */
@Injectable()
export class QuizDraftStore {
  private readonly client = inject(QuizDraftClient);
  private readonly language = inject(LanguageStore).current;
  private readonly notices = inject(Notices);
  private readonly transloco = inject(TranslocoService);

  private readonly known = signal<QuizDraft | undefined>(undefined);
  private readonly stored = signal<string>('');
  private readonly written = signal<QuizForm | undefined>(undefined);
  private readonly counted = signal<QuizProof | undefined>(undefined);
  private readonly removal = signal<((form: QuizForm) => QuizForm) | undefined>(undefined);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked: Subscription | undefined;

  /** As it stands on the server; none before a new one is saved. */
  readonly draft = this.known.asReadonly();
  readonly form = this.written.asReadonly();
  readonly proof = this.counted.asReadonly();
  readonly isBusy = signal(false);
  /** Whether somebody tried to save: from then on faults are shown. */
  readonly isTried = signal(false);
  readonly problem = signal<Problem | undefined>(undefined);
  /** Whether somebody else saved meanwhile. */
  readonly isHalted = signal(false);
  readonly canUndo = computed(() => this.removal() !== undefined);
  readonly isChanged = computed(() => this.written() !== undefined && JSON.stringify(this.written()) !== this.stored());
  readonly faults = computed(() => {
    const form = this.written();
    return form ? faultsOf(form) : new Map<string, never>();
  });
  /** What is wrong on each page of the editor; what papers lack counts at once, the rest after a try to save. */
  readonly faultCounts = computed(() => {
    const places = this.isTried() ? [...this.faults().keys()] : [];
    const lacks = (this.counted()?.shortfalls ?? []).length;
    return new Map(
      PARTS.map((part) => [
        part,
        places.filter((place) => partOf(place) === part).length + (part === 'paper' ? lacks : 0),
      ]),
    );
  });

  constructor() {
    effect(() => {
      const sections = this.written()?.sections;
      this.language();
      if (sections) untracked(() => this.proveSoon(sections));
    });
    inject(DestroyRef).onDestroy(() => {
      this.stop();
    });
  }

  /** A new quiz; `like`: with all of another but its code and password. */
  begin(bank: string, like?: QuizDraft): void {
    const form = like ? { ...formOf(like), code: '' } : newForm(bank);
    this.known.set(undefined);
    this.written.set(form);
    // A copy is worth a question before it is left; an empty page is not.
    this.stored.set(like ? '' : JSON.stringify(form));
  }

  async open(quizId: string): Promise<void> {
    await this.attempt(async () => {
      this.take(await this.client.one(quizId));
    });
  }

  edit(change: Partial<QuizForm>): void {
    this.written.update((form) => form && { ...form, ...change });
  }

  editSettings(change: Partial<QuizSettings>): void {
    this.written.update((form) => form && { ...form, settings: { ...form.settings, ...change } });
  }

  editSection(at: number, change: Partial<QuizSection>): void {
    this.written.update(
      (form) =>
        form && { ...form, sections: form.sections.map((one, index) => (index === at ? { ...one, ...change } : one)) },
    );
  }

  /** Takes something away, which `back` undoes; with a text it is said, too, with the offer to undo it. */
  remove(change: (form: QuizForm) => QuizForm, back: (form: QuizForm) => QuizForm, text?: string): void {
    this.written.update((form) => form && change(form));
    this.removal.set(back);
    if (text !== undefined) void this.offerUndo(text);
  }

  undo(): void {
    const back = this.removal();
    if (back) this.written.update((form) => form && back(form));
    this.removal.set(undefined);
  }

  shortfalls(section: number, field: Shortfall['field']): readonly Shortfall[] {
    return (this.counted()?.shortfalls ?? []).filter((one) => one.section === section && one.field === field);
  }

  /** Answers whether it is stored; otherwise faults, shortfalls or a problem say why not. */
  async save(): Promise<boolean> {
    const form = this.written();
    if (!form || this.isBusy()) return false;
    this.isTried.set(true);
    if (this.faults().size > 0) return false;
    return this.attempt(async () => {
      const before = this.known();
      const after = before
        ? await this.client.change(before.id, { ...form, version: before.version })
        : await this.client.create(form);
      this.take(after);
    });
  }

  become(state: QuizState): Promise<boolean> {
    return this.attempt(async () => {
      const { id, version } = this.known() ?? {};
      if (id && version) this.take(await this.client.become(id, { state, version }));
    });
  }

  /** After somebody else saved: go on from theirs, or save mine over it. */
  async resolve(whose: 'theirs' | 'mine'): Promise<boolean> {
    const id = this.known()?.id;
    if (!id) return false;
    const mine = this.written();
    await this.open(id);
    if (whose === 'theirs' || !mine) return !this.problem();
    this.written.set(mine);
    return this.save();
  }

  private async offerUndo(text: string): Promise<void> {
    if (await this.notices.say(text, this.transloco.translate('quizzing.editor.undo'))) this.undo();
  }

  private take(draft: QuizDraft): void {
    const form = formOf(draft);
    this.known.set(draft);
    this.written.set(form);
    this.stored.set(JSON.stringify(form));
    this.counted.set(draft.proof);
    this.removal.set(undefined);
    this.isTried.set(false);
    this.isHalted.set(false);
  }

  private async attempt(work: () => Promise<void>): Promise<boolean> {
    this.isBusy.set(true);
    this.problem.set(undefined);
    try {
      await work();
      return true;
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === 'moved-on') this.isHalted.set(true);
      else this.problem.set(problem);
      const shortfalls = problem.body.shortfalls as Shortfall[] | undefined;
      if (shortfalls) this.counted.update((proof) => proof && { ...proof, shortfalls });
      return false;
    } finally {
      this.isBusy.set(false);
    }
  }

  private proveSoon(sections: readonly QuizSection[]): void {
    this.stop();
    this.timer = setTimeout(() => {
      this.asked = this.client.prove(sections).subscribe({
        next: (proof) => {
          this.counted.set(proof);
        },
        // What cannot be counted yet, such as an empty number, is told at its field.
        error: () => undefined,
      });
    }, PROOF_PAUSE_MS);
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.asked?.unsubscribe();
  }
}
