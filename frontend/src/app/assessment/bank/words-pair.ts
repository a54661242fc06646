import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { isUntranslated } from '@lms/contract/assessment/item-texts';
import type { Localized } from '@lms/contract/common';

/** One text in both languages: Chinese is the base, English may come later. */
@Component({
  selector: 'lms-words-pair',
  imports: [TranslocoPipe],
  template: `
    <div class="field">
      <label [for]="name() + '-zh'">{{ label() }} · {{ 'questions.path.zh-CN' | transloco }}</label>
      <textarea
        #zh
        class="input"
        lang="zh-CN"
        [id]="name() + '-zh'"
        [rows]="rows()"
        [required]="required()"
        [attr.aria-invalid]="!!faultId()"
        [attr.aria-describedby]="faultId()"
        [value]="text()['zh-CN']"
        (input)="write('zh-CN', zh.value)"
      ></textarea>
    </div>
    <div class="field">
      <label [for]="name() + '-en'">{{ label() }} · {{ 'questions.path.en' | transloco }}</label>
      <textarea
        #en
        class="input"
        lang="en"
        [id]="name() + '-en'"
        [rows]="rows()"
        [value]="english()"
        (input)="write('en', en.value)"
      ></textarea>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
      gap: var(--ca-3);
    }
  `,
})
export class WordsPair {
  /** Unique on the page: ids are made of it. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly text = input.required<Localized>();
  readonly rows = input(2);
  readonly required = input(false);
  /** The line that says what is wrong with the text, where something is. */
  readonly faultId = input<string>();
  readonly changed = output<Localized>();

  protected readonly english = computed(() => (isUntranslated(this.text()) ? '' : this.text().en));

  protected write(language: keyof Localized, value: string): void {
    this.changed.emit({ 'zh-CN': this.text()['zh-CN'], en: this.english(), [language]: value });
  }
}
