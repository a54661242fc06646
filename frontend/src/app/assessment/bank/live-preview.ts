import { Component, computed, effect, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Item } from '@lms/contract/assessment/item';
import { faultsOf } from './editor/item-faults';
import { sendable } from './item-drafts';
import { QuestionPreview } from './question-preview';

/** After so long a pause in typing the preview follows. */
const PAUSE_MS = 400;

/** What is being written, as a candidate meets it: follows while one types, as far as it can be shown. */
@Component({
  selector: 'lms-live-preview',
  imports: [QuestionPreview, TranslocoPipe],
  template: `
    <h2 id="live-preview">{{ 'questions.preview.title' | transloco }}</h2>
    @if (faults() > 0) {
      <p class="muted small" role="status">
        {{ (shown() ? 'questions.preview.behind' : 'questions.preview.notYet') | transloco: { count: faults() } }}
      </p>
    }
    @if (shown(); as sound) {
      <lms-question-preview [item]="sound" />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--ca-3);
      align-content: start;
    }

    h2 {
      font: var(--mat-sys-title-medium);
    }
  `,
  host: { role: 'region', 'aria-labelledby': 'live-preview' },
})
export class LivePreview {
  readonly item = input.required<Item>();

  protected readonly faults = computed(() => faultsOf(this.item()).size);
  private readonly latest = signal<Item | undefined>(undefined);
  /** The latest wording that can be shown; another type is another question. */
  protected readonly shown = computed(() => (this.latest()?.type === this.item().type ? this.latest() : undefined));

  constructor() {
    effect((cleanUp) => {
      const item = this.item();
      if (this.faults() > 0) return;
      const timer = setTimeout(() => {
        this.latest.set(sendable(item));
      }, PAUSE_MS);
      cleanUp(() => {
        clearTimeout(timer);
      });
    });
  }
}
