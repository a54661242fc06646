import { Component, inject, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { problemOf } from '../../shared/api/problem';
import { Icon } from '../../shared/ui/icon';
import { QuestionClient } from './question-client';

/** Makes a question bank. Emits its id. */
@Component({
  selector: 'lms-bank-maker',
  imports: [Icon, MatButtonModule, TranslocoPipe],
  template: `
    @if (isOpen()) {
      <form class="stack" (submit)="save($event, { zh: zh.value, en: en.value, slug: slug.value })">
        <div class="field">
          <label for="bank-zh">{{ 'questions.bank.zh' | transloco }}</label>
          <input #zh id="bank-zh" class="input" required maxlength="60" />
        </div>
        <div class="field">
          <label for="bank-en">{{ 'questions.bank.en' | transloco }}</label>
          <input #en id="bank-en" class="input" maxlength="60" />
        </div>
        <div class="field">
          <label for="bank-slug">{{ 'questions.bank.slug' | transloco }}</label>
          <input #slug id="bank-slug" class="input" maxlength="60" pattern="[a-z0-9]+(-[a-z0-9]+)*" />
          <span class="hint">{{ 'questions.bank.slugHint' | transloco }}</span>
        </div>
        @if (fault(); as code) {
          <p class="banner overdue" role="alert"><lms-icon name="overdue" />{{ 'problems.' + code | transloco }}</p>
        }
        <div class="row">
          <button type="submit" matButton="filled">{{ 'questions.bank.save' | transloco }}</button>
          <button type="button" matButton="text" (click)="isOpen.set(false)">
            {{ 'questions.category.cancel' | transloco }}
          </button>
        </div>
      </form>
    } @else {
      <button type="button" matButton="text" (click)="isOpen.set(true)">
        <lms-icon name="plus" size="small" />{{ 'questions.bank.new' | transloco }}
      </button>
    }
  `,
})
export class BankMaker {
  readonly made = output<string>();

  private readonly client = inject(QuestionClient);

  protected readonly isOpen = signal(false);
  protected readonly fault = signal('');

  protected async save(event: Event, { zh, en, slug }: { zh: string; en: string; slug: string }): Promise<void> {
    event.preventDefault();
    const title = { 'zh-CN': zh.trim(), en: en.trim() || zh.trim() };
    try {
      const { id } = await this.client.createBank({ title, ...(slug && { slug }) });
      this.isOpen.set(false);
      this.fault.set('');
      this.made.emit(id);
    } catch (error) {
      this.fault.set(problemOf(error).code);
    }
  }
}
