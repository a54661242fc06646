import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Localized } from '@lms/contract/common';
import { WordsPair } from '../../bank/words-pair';
import { QuizDraftStore } from '../quiz-draft-store';
import { QuizField } from '../quiz-field';

const DECLARATION: Localized = {
  'zh-CN': '我承诺独立完成本次测验，不向他人求助，也不泄露试题。',
  en: 'I will take this quiz on my own, without help from others, and will not pass its questions on.',
};
const LISTS = ['networks', 'sebConfigKeys', 'sebExamKeys'] as const;

/** What a start asks for, and where it may take place. */
@Component({
  selector: 'lms-quiz-access-part',
  imports: [QuizField, TranslocoPipe, WordsPair],
  template: `
    @if (settings(); as now) {
      <fieldset class="card padded">
        <legend>{{ 'quizzing.group.password' | transloco }}</legend>
        <lms-quiz-field name="password" for="password" place="password" [hinted]="true">
          <input
            #password
            id="password"
            class="input"
            maxlength="200"
            autocomplete="off"
            [disabled]="store.form()?.password === null"
            [value]="store.form()?.password ?? ''"
            [attr.placeholder]="
              (store.draft()?.hasPassword ? 'quizzing.access.kept' : 'quizzing.access.noPassword') | transloco
            "
            (input)="store.edit({ password: password.value || undefined })"
          />
        </lms-quiz-field>
        @if (store.draft()?.hasPassword) {
          <label class="check">
            <input
              #away
              type="checkbox"
              [checked]="store.form()?.password === null"
              (change)="store.edit({ password: away.checked ? null : undefined })"
            />
            <span>{{ 'quizzing.access.takeAway' | transloco }}</span>
          </label>
        }
        <label class="check">
          <input #honoured type="checkbox" [checked]="now.honour !== null" (change)="declare(honoured.checked)" />
          <span
            >{{ 'quizzing.field.honour' | transloco }}<small>{{ 'quizzing.hint.honour' | transloco }}</small></span
          >
        </label>
        @if (now.honour; as words) {
          <lms-words-pair
            name="honour"
            [label]="'quizzing.field.honourText' | transloco"
            [text]="words"
            [rows]="2"
            (changed)="store.editSettings({ honour: $event })"
          />
        }
        @for (name of switches; track name) {
          <label class="check">
            <input #box type="checkbox" [checked]="now[name]" (change)="turn(name, box.checked)" />
            <span
              >{{ 'quizzing.field.' + name | transloco }}<small>{{ 'quizzing.hint.' + name | transloco }}</small></span
            >
          </label>
        }
      </fieldset>
      <fieldset class="card padded">
        <legend>{{ 'quizzing.group.place' | transloco }}</legend>
        @for (name of lists; track name) {
          <lms-quiz-field [name]="name" [for]="name" [hinted]="true">
            <textarea
              #box
              class="input"
              rows="3"
              spellcheck="false"
              [id]="name"
              [value]="texts()[name]"
              (input)="setList(name, box.value)"
            ></textarea>
          </lms-quiz-field>
        }
      </fieldset>
    }
  `,
  styleUrl: './part.scss',
})
export class QuizAccessPart {
  protected readonly store = inject(QuizDraftStore);
  protected readonly settings = computed(() => this.store.form()?.settings);
  protected readonly switches = ['oneSession', 'identityCheck'] as const;
  protected readonly lists = LISTS;
  /** As it is typed; the list of lines is made of it. */
  private readonly typed = signal<Partial<Record<(typeof LISTS)[number], string>>>({});
  protected readonly texts = computed(() => {
    const text = (name: (typeof LISTS)[number]) => this.typed()[name] ?? (this.settings()?.[name] ?? []).join('\n');
    return { networks: text('networks'), sebConfigKeys: text('sebConfigKeys'), sebExamKeys: text('sebExamKeys') };
  });

  protected setList(name: (typeof LISTS)[number], text: string): void {
    this.typed.update((typed) => ({ ...typed, [name]: text }));
    const lines = text.split(/[\s,，;；]+/).filter(Boolean);
    this.store.editSettings({ [name]: name === 'networks' ? lines : lines.map((line) => line.toLowerCase()) });
  }

  protected declare(isOn: boolean): void {
    this.store.editSettings({ honour: isOn ? DECLARATION : null });
  }

  protected turn(name: 'oneSession' | 'identityCheck', isOn: boolean): void {
    this.store.editSettings({ [name]: isOn });
  }
}
