import { CdkDrag, CdkDragHandle, CdkDropList } from '@angular/cdk/drag-drop';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { QuizSection } from '@lms/contract/assessment/quiz-section';
import { Icon } from '../../../shared/ui/icon';
import { PlaceActs } from '../../../shared/ui/place-acts';
import { QuizDraftStore } from '../quiz-draft-store';
import { moved, type QuizForm } from '../quiz-form';
import { QuestionPicker } from './question-picker';

/** The questions of a section that everybody gets, in order, each at its newest version or held at one. */
@Component({
  selector: 'lms-fixed-questions',
  imports: [
    ...[
      CdkDrag,
      CdkDragHandle,
      CdkDropList,
      Icon,
      MatButtonModule,
      PlaceActs,
      QuestionPicker,
      RouterLink,
      TranslocoPipe,
    ],
  ],
  templateUrl: './fixed-questions.html',
  styleUrl: './fixed-questions.scss',
})
export class FixedQuestions {
  readonly section = input.required<QuizSection>();
  readonly at = input.required<number>();
  readonly bankId = input<string>();

  private readonly store = inject(QuizDraftStore);
  private readonly transloco = inject(TranslocoService);

  protected readonly isPicking = signal(false);
  private readonly known = computed(() => {
    const found = this.store.proof()?.sections[this.at()]?.questions ?? [];
    return new Map(found.map((question) => [question.slug, question]));
  });
  protected readonly rows = computed(() => {
    const lacking = new Set(this.store.shortfalls(this.at(), 'questions').map(({ subject }) => subject));
    return this.section().questions.map((slug) => ({
      slug,
      pin: this.section().pins[slug],
      question: this.known().get(slug),
      isLacking: lacking.has(slug),
    }));
  });
  protected readonly chosen = computed(
    () =>
      new Set(
        (this.store.form()?.sections ?? [])
          .filter(({ bank }) => bank === this.section().bank)
          .flatMap(({ questions }) => questions),
      ),
  );

  protected add(slug: string): void {
    this.edit({ questions: [...this.section().questions, slug] });
  }

  protected move(from: number, to: number): void {
    this.edit({ questions: moved(this.section().questions, from, to) });
  }

  protected pin(slug: string, version: string): void {
    const { [slug]: _, ...others } = this.section().pins;
    this.edit({ pins: version === '' ? others : { ...others, [slug]: Number(version) } });
  }

  protected remove(place: number): void {
    const slug = this.section().questions[place];
    if (slug === undefined) return;
    const at = this.at();
    const pin = this.section().pins[slug];
    const change = (edit: (section: QuizSection) => QuizSection) => (form: QuizForm) => ({
      ...form,
      sections: form.sections.map((one, index) => (index === at ? edit(one) : one)),
    });
    this.store.remove(
      change((section) => {
        const { [slug]: _, ...pins } = section.pins;
        return { ...section, questions: section.questions.filter((one) => one !== slug), pins };
      }),
      change((section) => ({
        ...section,
        questions: section.questions.toSpliced(place, 0, slug),
        pins: pin === undefined ? section.pins : { ...section.pins, [slug]: pin },
      })),
      this.transloco.translate('quizzing.fixed.removed'),
    );
  }

  private edit(change: Partial<QuizSection>): void {
    this.store.editSection(this.at(), change);
  }
}
