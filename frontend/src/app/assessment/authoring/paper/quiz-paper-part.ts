import { CdkDrag, CdkDragHandle, CdkDropList } from '@angular/cdk/drag-drop';
import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { QuizSources } from '@lms/contract/assessment/quiz-draft';
import { Icon } from '../../../shared/ui/icon';
import { PlaceActs } from '../../../shared/ui/place-acts';
import { QuizDraftStore } from '../quiz-draft-store';
import { moved, newSection, type QuizForm } from '../quiz-form';
import { QuizPlaceFault } from '../quiz-place-fault';
import { QuizSectionCard } from './quiz-section-card';

const MOST = 30;

/** The paper: its sections in order, each with fixed questions, a draw, or both. */
@Component({
  selector: 'lms-quiz-paper-part',
  imports: [
    ...[
      CdkDrag,
      CdkDragHandle,
      CdkDropList,
      Icon,
      MatButtonModule,
      PlaceActs,
      QuizPlaceFault,
      QuizSectionCard,
      TranslocoPipe,
    ],
  ],
  template: `
    @if (sources().length === 0) {
      <p class="banner"><lms-icon name="due" />{{ 'quizzing.paper.noBanks' | transloco }}</p>
    }
    <div class="list" cdkDropList (cdkDropListDropped)="move($event.previousIndex, $event.currentIndex)">
      @for (section of sections(); track $index; let at = $index) {
        <article class="card" cdkDrag [cdkDragDisabled]="sections().length < 2" [attr.aria-label]="nameOf(at)">
          <div class="cardhead">
            @if (sections().length > 1) {
              <span cdkDragHandle class="handle" aria-hidden="true"><lms-icon name="menu" size="small" /></span>
            }
            <h2>{{ nameOf(at) }}</h2>
            <span class="n">{{ 'quizzing.paper.asks' | transloco: { count: countOf(at) } }}</span>
            <lms-place-acts
              class="push"
              words="quizzing.paper"
              [about]="{ name: nameOf(at) }"
              [place]="at"
              [count]="sections().length"
              [keeps]="1"
              (moved)="move(at, $event)"
              (removed)="remove(at)"
            />
          </div>
          <lms-quiz-section-card [section]="section" [at]="at" [sources]="sources()" />
        </article>
      }
    </div>
    <lms-quiz-place-fault place="sections" />
    <button type="button" matButton="outlined" class="add" [disabled]="sections().length >= most" (click)="add()">
      <lms-icon name="plus" size="small" />{{ 'quizzing.paper.add' | transloco }}
    </button>
  `,
  styles: `
    :host,
    .list {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--ca-4);
    }

    .cardhead {
      flex-wrap: wrap;
      border-bottom: var(--ca-line);
    }

    .handle {
      cursor: grab;
      color: var(--mat-sys-on-surface-variant);
    }

    .add {
      justify-self: start;
    }
  `,
})
export class QuizPaperPart {
  readonly sources = input.required<QuizSources['items']>();

  private readonly store = inject(QuizDraftStore);
  private readonly transloco = inject(TranslocoService);

  protected readonly most = MOST;
  protected readonly sections = computed(() => this.store.form()?.sections ?? []);

  protected nameOf(at: number): string {
    const title = this.sections()[at]?.title;
    const language = this.transloco.getActiveLang() === 'en' ? 'en' : 'zh-CN';
    const words = title?.[language].trim() ?? '';
    return words === '' ? this.transloco.translate('quizzing.paper.section', { number: at + 1 }) : words;
  }

  protected countOf(at: number): number {
    const { fixed = 0, drawn = 0 } = this.store.proof()?.sections[at] ?? {};
    return fixed + drawn;
  }

  protected add(): void {
    const sections = this.sections();
    const bank = sections.at(-1)?.bank ?? this.sources()[0]?.bank ?? '';
    this.store.edit({ sections: [...sections, newSection(bank, sections.length + 1)] });
  }

  protected move(from: number, to: number): void {
    this.store.edit({ sections: moved(this.sections(), from, to) });
  }

  protected remove(at: number): void {
    const section = this.sections()[at];
    if (!section) return;
    const name = this.nameOf(at);
    const without = (form: QuizForm) => ({ ...form, sections: form.sections.filter((_, index) => index !== at) });
    const back = (form: QuizForm) => ({ ...form, sections: form.sections.toSpliced(at, 0, section) });
    this.store.remove(without, back, this.transloco.translate('quizzing.paper.removed', { name }));
  }
}
