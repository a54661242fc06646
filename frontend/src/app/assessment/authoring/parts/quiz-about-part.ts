import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { WordsPair } from '../../bank/words-pair';
import { QuizDraftStore } from '../quiz-draft-store';
import { QuizField } from '../quiz-field';
import { QuizPlaceFault } from '../quiz-place-fault';

/** What the quiz is called and what candidates read before they start. */
@Component({
  selector: 'lms-quiz-about-part',
  imports: [QuizField, QuizPlaceFault, TranslocoPipe, WordsPair],
  template: `
    @if (form(); as quiz) {
      <fieldset class="card padded">
        <legend>{{ 'quizzing.part.about' | transloco }}</legend>
        <lms-quiz-field name="code" for="code" place="code" [hinted]="true">
          <input
            #code
            id="code"
            class="input"
            maxlength="20"
            autocomplete="off"
            [value]="quiz.code"
            (input)="store.edit({ code: code.value })"
          />
        </lms-quiz-field>
        <div>
          <lms-words-pair
            name="title"
            [label]="'quizzing.field.title' | transloco"
            [text]="quiz.title"
            [rows]="1"
            [required]="true"
            (changed)="store.edit({ title: $event })"
          />
          <lms-quiz-place-fault place="title" />
        </div>
        <div>
          <lms-words-pair
            name="introduction"
            [label]="'quizzing.field.introduction' | transloco"
            [text]="quiz.introduction"
            [rows]="4"
            [required]="true"
            (changed)="store.edit({ introduction: $event })"
          />
          <lms-quiz-place-fault place="introduction" />
        </div>
      </fieldset>
    }
  `,
  styleUrl: './part.scss',
})
export class QuizAboutPart {
  protected readonly store = inject(QuizDraftStore);
  protected readonly form = computed(() => this.store.form());
}
