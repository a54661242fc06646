import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { LessonText } from '@lms/contract/catalog/lesson-draft';
import { LANGUAGES, type Language } from '@lms/contract/common';
import { Icon } from '../../shared/ui/icon';
import { retold } from './lesson-editor-store';

type Head = Omit<LessonText, 'markdown'>;

/** Title and summary of a lesson in both languages: the first rows of the editor. */
@Component({
  selector: 'lms-draft-head-editor',
  imports: [Icon, TranslocoPipe],
  template: `
    @let shownAbout = about();
    <div class="line">
      <span class="kind"><lms-icon name="heading" size="small" /></span>
      @for (language of languages; track language) {
        <input
          #box
          class="title"
          [lang]="language"
          [value]="shownAbout.title[language]"
          [attr.aria-label]="'catalog.editor.title.' + language | transloco"
          [placeholder]="'catalog.editor.title.' + language | transloco"
          (input)="entitled.emit({ title: retold(shownAbout.title, language, box.value) })"
        />
      }
      <p class="preview heading" [attr.lang]="shown()">{{ shownAbout.title[shown()] }}</p>
    </div>
    <div class="line">
      <span class="kind"><lms-icon name="note" size="small" /></span>
      @for (language of languages; track language) {
        <textarea
          #box
          [lang]="language"
          [value]="shownAbout.summary[language]"
          [attr.aria-label]="'catalog.editor.summary.' + language | transloco"
          [placeholder]="'catalog.editor.summary.' + language | transloco"
          (input)="entitled.emit({ summary: retold(shownAbout.summary, language, box.value) })"
        ></textarea>
      }
      <p class="preview" [attr.lang]="shown()">{{ shownAbout.summary[shown()] }}</p>
    </div>
    <div class="line">
      <span class="kind"><lms-icon name="hours" size="small" /></span>
      <label class="minutes">
        {{ 'catalog.editor.minutes' | transloco }}
        <input
          #minutes
          type="number"
          min="1"
          max="60"
          [value]="shownAbout.minutes"
          (change)="entitled.emit({ minutes: valid(minutes.value, shownAbout.minutes) })"
        />
      </label>
      <span></span>
      <p class="preview">{{ 'shared.minutes' | transloco: { count: shownAbout.minutes } }}</p>
    </div>
  `,
  styleUrl: './draft-head-editor.scss',
})
export class DraftHeadEditor {
  readonly about = input.required<Head>();
  /** The language of the preview. */
  readonly shown = input.required<Language>();
  readonly entitled = output<Partial<Head>>();

  protected readonly languages = LANGUAGES;
  protected readonly retold = retold;

  /** A number of minutes the server accepts; anything else leaves what was there. */
  protected valid(text: string, before: number): number {
    const minutes = Number(text);
    return Number.isInteger(minutes) && minutes >= 1 && minutes <= 60 ? minutes : before;
  }
}
