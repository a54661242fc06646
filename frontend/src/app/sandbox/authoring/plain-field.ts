import { Component, computed, DestroyRef, inject, input } from '@angular/core';
import { MatInputModule } from '@angular/material/input';
import { outlinedFields } from '../../shared/ui/outlined-fields';
import { Icon } from '../../shared/ui/icon';
import type { Kind } from './form-model';
import { PartWords } from './part-words';
import { ScenarioText } from './scenario-text';
import type { Path } from './yaml-edit';
import type { Json } from './yaml-write';

/** How long an author may pause before what is typed becomes part of the text. */
const PAUSE_MS = 350;

/** A text, number, day or hour of the scenario. */
@Component({
  selector: 'lms-plain-field',
  imports: [Icon, MatInputModule],
  providers: [outlinedFields],
  template: `
    <mat-form-field>
      <mat-label>{{ label() }}</mat-label>
      <input
        matInput
        autocomplete="off"
        [type]="type()"
        [value]="shown()"
        [readonly]="locked()"
        [attr.aria-invalid]="fault() ? true : null"
        (input)="later($event)"
        (change)="now($event)"
      />
      @if (fault(); as reason) {
        <mat-hint class="fault"><lms-icon name="overdue" size="small" />{{ reason }}</mat-hint>
      } @else if (words.hint(locked() ? 'locked' : name()); as hint) {
        <mat-hint>{{ hint }}</mat-hint>
      }
    </mat-form-field>
  `,
  styleUrl: './field.scss',
})
export class PlainField {
  readonly path = input.required<Path>();
  readonly kind = input.required<Kind>();
  readonly locked = input(false);

  private readonly text = inject(ScenarioText);
  protected readonly words = inject(PartWords);

  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly name = computed(() => String(this.path().at(-1)));
  protected readonly label = computed(() => this.words.part(this.name()));
  protected readonly shown = computed(() => {
    const value = this.text.at(this.path());
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
  });
  protected readonly fault = computed(() => this.text.faultAt(this.path()));
  protected readonly type = computed(() => {
    const kind = this.kind();
    // A number may be a place such as {{due}} where a rule is told by a variant.
    return kind === 'date' || kind === 'time' || kind === 'number' ? kind : 'text';
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
    });
  }

  protected later(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.keep(value);
    }, PAUSE_MS);
  }

  protected now(event: Event): void {
    clearTimeout(this.timer);
    this.keep((event.target as HTMLInputElement).value);
  }

  private keep(typed: string): void {
    this.text.set(this.path(), this.meaning(typed));
  }

  private meaning(typed: string): Json | undefined {
    if (this.kind() === 'number') return typed === '' ? undefined : Number(typed);
    const old = this.text.at(this.path());
    if (typeof old === 'number' && typed.trim() !== '' && Number.isFinite(Number(typed))) return Number(typed);
    if (typeof old === 'boolean' && /^(true|false)$/.test(typed)) return typed === 'true';
    return typed;
  }
}
