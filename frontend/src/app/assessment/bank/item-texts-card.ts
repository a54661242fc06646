import { Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { isUntranslated, itemTexts } from '@lms/contract/assessment/item-texts';
import type { Item } from '@lms/contract/assessment/item';
import { Can } from '../../shared/access/can';
import { Icon } from '../../shared/ui/icon';
import { StatusChip } from '../../shared/ui/status-chip';
import { namedPath } from './item-facts';
import { PathTextPipe } from './path-text';

/** Every text of a question in both languages. The structure is that of the base language: here the other one is written. */
@Component({
  selector: 'lms-item-texts-card',
  imports: [Can, Icon, MatButtonModule, PathTextPipe, StatusChip, TranslocoPipe],
  template: `
    <div class="cardhead">
      <h2 id="texts-title">{{ 'questions.texts.title' | transloco }}</h2>
      @if (missing() > 0) {
        <lms-status-chip status="expired">{{
          'questions.texts.missing' | transloco: { count: missing() }
        }}</lms-status-chip>
      }
      <ng-container *lmsCan="'question:write'">
        @if (!isWriting()) {
          <button type="button" matButton="text" class="push" (click)="isWriting.set(true)">
            <lms-icon name="globe" size="small" />{{ 'questions.texts.translate' | transloco }}
          </button>
        }
      </ng-container>
    </div>
    <form aria-labelledby="texts-title" (submit)="save($event)">
      <dl>
        @for (row of rows(); track row.path) {
          <div>
            <dt>{{ row.label | lmsPathText }}</dt>
            <dd lang="zh-CN">{{ row.text['zh-CN'] }}</dd>
            @if (isWriting()) {
              <dd>
                <textarea
                  #box
                  class="input"
                  rows="2"
                  lang="en"
                  [attr.aria-label]="'questions.texts.english' | transloco: { path: (row.label | lmsPathText) }"
                  [value]="row.isMissing ? '' : row.text.en"
                  (input)="write(row.path, box.value)"
                ></textarea>
              </dd>
            } @else if (row.isMissing) {
              <dd class="t-expired">{{ 'questions.untranslated.yes' | transloco }}</dd>
            } @else {
              <dd lang="en">{{ row.text.en }}</dd>
            }
          </div>
        }
      </dl>
      @if (isWriting()) {
        <div class="row">
          <button type="submit" matButton="filled">{{ 'questions.texts.save' | transloco }}</button>
          <button type="button" matButton="text" (click)="isWriting.set(false)">
            {{ 'questions.category.cancel' | transloco }}
          </button>
        </div>
      }
    </form>
  `,
  styleUrl: './item-texts-card.scss',
})
export class ItemTextsCard {
  readonly item = input.required<Item>();
  readonly translated = output<{ path: string; en: string }[]>();

  protected readonly isWriting = signal(false);
  private readonly written = linkedSignal<Item, ReadonlyMap<string, string>>({
    source: this.item,
    computation: () => new Map<string, string>(),
  });
  protected readonly rows = computed(() =>
    itemTexts(this.item()).map(({ path, text }) => ({
      path,
      text,
      label: namedPath(this.item(), path),
      isMissing: isUntranslated(text),
    })),
  );
  protected readonly missing = computed(() => this.rows().filter(({ isMissing }) => isMissing).length);

  protected write(path: string, text: string): void {
    this.written.update((written) => new Map(written).set(path, text));
  }

  protected save(event: Event): void {
    event.preventDefault();
    const texts = [...this.written()].flatMap(([path, text]) => (text.trim() ? [{ path, en: text.trim() }] : []));
    this.isWriting.set(false);
    if (texts.length > 0) this.translated.emit(texts);
  }
}
