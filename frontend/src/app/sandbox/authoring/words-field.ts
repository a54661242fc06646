import { Component, computed, DestroyRef, inject, input } from '@angular/core';
import { MatInputModule } from '@angular/material/input';
import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { TranslocoPipe } from '@jsverse/transloco';
import { outlinedFields } from '../../shared/ui/outlined-fields';
import { Icon } from '../../shared/ui/icon';
import { PartWords } from './part-words';
import { ScenarioText } from './scenario-text';
import type { Path } from './yaml-edit';

const PAUSE_MS = 350;

/** A text in both languages, side by side; one that is the same in both stands in one box. */
@Component({
  selector: 'lms-words-field',
  imports: [CdkTextareaAutosize, Icon, MatInputModule, TranslocoPipe],
  providers: [outlinedFields],
  template: `
    @for (side of sides(); track side.key) {
      <mat-form-field>
        <mat-label
          >{{ label() }}
          @if (side.key !== 'both') {
            <small>{{ 'authoring.language.' + side.key | transloco }}</small>
          }
        </mat-label>
        <textarea
          matInput
          cdkTextareaAutosize
          cdkAutosizeMinRows="1"
          cdkAutosizeMaxRows="8"
          [lang]="side.key === 'en' ? 'en' : 'zh-CN'"
          [value]="side.words"
          (input)="later(side.key, $event)"
          (change)="now(side.key, $event)"
        ></textarea>
        @if (faultOf(side.key); as reason) {
          <mat-hint class="fault"><lms-icon name="overdue" size="small" />{{ reason }}</mat-hint>
        } @else if ($first && words.hint(name()); as hint) {
          <mat-hint>{{ hint }}</mat-hint>
        }
      </mat-form-field>
    }
  `,
  styleUrl: './field.scss',
  host: { class: 'words' },
})
export class WordsField {
  readonly path = input.required<Path>();

  private readonly text = inject(ScenarioText);
  protected readonly words = inject(PartWords);

  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  protected readonly name = computed(() => String(this.path().at(-1)));
  protected readonly label = computed(() => this.words.part(this.name()));
  protected readonly sides = computed(() => {
    const value = this.text.at(this.path());
    if (typeof value === 'string' || typeof value === 'number') return [{ key: 'both', words: String(value) }];
    return ['zh', 'en'].map((key) => {
      const words = this.text.at([...this.path(), key]);
      return { key, words: typeof words === 'string' ? words : '' };
    });
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      for (const timer of this.timers.values()) clearTimeout(timer);
    });
  }

  protected faultOf(side: string): string | undefined {
    return this.text.faultAt([...this.path(), side]) ?? (side === 'en' ? undefined : this.text.faultAt(this.path()));
  }

  protected later(side: string, event: Event): void {
    const { value } = event.target as HTMLTextAreaElement;
    clearTimeout(this.timers.get(side));
    this.timers.set(
      side,
      setTimeout(() => {
        this.keep(side, value);
      }, PAUSE_MS),
    );
  }

  protected now(side: string, event: Event): void {
    clearTimeout(this.timers.get(side));
    this.keep(side, (event.target as HTMLTextAreaElement).value);
  }

  private keep(side: string, typed: string): void {
    const path = this.path();
    const old = this.text.at(path);
    if (side !== 'both') {
      this.text.set(old === undefined ? path : [...path, side], old === undefined ? { zh: typed, en: typed } : typed);
      return;
    }
    const isNumber = typeof old === 'number' && typed.trim() !== '' && Number.isFinite(Number(typed));
    this.text.set(path, isNumber ? Number(typed) : typed);
  }
}
