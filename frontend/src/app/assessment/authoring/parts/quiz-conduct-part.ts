import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { BEHAVIOURS, NAVIGATIONS } from '@lms/contract/assessment/quiz-settings';
import { QuizDraftStore } from '../quiz-draft-store';
import { QuizNumber } from '../quiz-number';

/** How questions come and behave. */
@Component({
  selector: 'lms-quiz-conduct-part',
  imports: [QuizNumber, TranslocoPipe],
  template: `
    @if (settings(); as now) {
      <fieldset class="card padded">
        <legend>{{ 'quizzing.group.behaviour' | transloco }}</legend>
        @for (one of behaviours; track one) {
          <label class="check">
            <input
              type="radio"
              name="behaviour"
              [value]="one"
              [checked]="one === now.behaviour"
              (change)="store.editSettings({ behaviour: one })"
            />
            <span
              >{{ 'quizzing.behaviour.' + one | transloco
              }}<small>{{ 'quizzing.behaviourHint.' + one | transloco }}</small></span
            >
          </label>
        }
        @if (now.behaviour === 'interactive' || now.behaviour === 'adaptive') {
          <div class="pair">
            @if (now.behaviour === 'interactive') {
              <lms-quiz-number name="tries" [min]="1" [max]="10" [hinted]="false" />
            }
            <lms-quiz-number name="penaltyPercent" [max]="100" [broken]="true" />
          </div>
        }
      </fieldset>
      <fieldset class="card padded">
        <legend>{{ 'quizzing.group.order' | transloco }}</legend>
        @for (one of navigations; track one) {
          <label class="check">
            <input
              type="radio"
              name="navigation"
              [value]="one"
              [checked]="one === now.navigation"
              (change)="store.editSettings({ navigation: one })"
            />
            <span
              >{{ 'quizzing.navigation.' + one | transloco
              }}<small>{{ 'quizzing.navigationHint.' + one | transloco }}</small></span
            >
          </label>
        }
        <lms-quiz-number name="questionsPerPage" [min]="1" [max]="50" />
        @for (name of shuffles; track name) {
          <label class="check">
            <input #box type="checkbox" [checked]="now[name]" (change)="turn(name, box.checked)" />
            <span
              >{{ 'quizzing.field.' + name | transloco }}<small>{{ 'quizzing.hint.' + name | transloco }}</small></span
            >
          </label>
        }
      </fieldset>
    }
  `,
  styleUrl: './part.scss',
})
export class QuizConductPart {
  protected readonly store = inject(QuizDraftStore);
  protected readonly settings = computed(() => this.store.form()?.settings);
  protected readonly behaviours = BEHAVIOURS;
  protected readonly navigations = NAVIGATIONS;
  protected readonly shuffles = ['shuffle', 'shuffleChoices'] as const;

  protected turn(name: 'shuffle' | 'shuffleChoices', isOn: boolean): void {
    this.store.editSettings({ [name]: isOn });
  }
}
