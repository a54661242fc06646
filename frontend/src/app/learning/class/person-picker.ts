import { Component, computed, inject, input, model, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Avatar } from '../../shared/ui/avatar';
import { Icon } from '../../shared/ui/icon';
import { ClassClient } from './class-client';

export interface PickedPerson {
  readonly id: string;
  readonly name: string;
}

/** People chosen by name: typed, found, added with one press, taken out with another. */
@Component({
  selector: 'lms-person-picker',
  imports: [Avatar, Icon, TranslocoPipe],
  template: `
    <fieldset>
      <legend>
        {{ label() }}<small>{{ 'learning.class.chosen' | transloco: { count: people().length } }}</small>
      </legend>
      <ul class="chosen">
        @for (person of people(); track person.id) {
          <li>
            <lms-avatar [name]="person.name" />{{ person.name }}
            <button type="button" (click)="drop(person)">
              <lms-icon name="close" size="small" />
              <span class="sr">{{ 'learning.class.drop' | transloco: { name: person.name } }}</span>
            </button>
          </li>
        }
      </ul>
      <label class="input">
        <lms-icon name="search" size="small" />
        <span class="sr">{{ 'learning.class.findPerson' | transloco }}</span>
        <input
          #box
          type="search"
          autocomplete="off"
          [value]="search()"
          [attr.placeholder]="'learning.class.findPerson' | transloco"
          (input)="search.set(box.value)"
        />
      </label>
      @if (search().trim() !== '') {
        <ul class="found" aria-live="polite">
          @for (person of found(); track person.id) {
            <li>
              <button type="button" (click)="pick(person)">
                <lms-icon name="plus" size="small" />{{ person.name }}<small>{{ person.unitName }}</small>
              </button>
            </li>
          } @empty {
            @if (!results.isLoading()) {
              <li class="muted">{{ 'learning.class.nobody' | transloco }}</li>
            }
          }
        </ul>
      }
    </fieldset>
  `,
  styleUrl: './person-picker.scss',
})
export class PersonPicker {
  readonly label = input.required<string>();
  readonly people = model.required<readonly PickedPerson[]>();

  protected readonly search = signal('');
  protected readonly results = inject(ClassClient).people(this.search);
  /** Those found who are not chosen yet. */
  protected readonly found = computed(() => {
    const chosen = new Set(this.people().map(({ id }) => id));
    return this.results.hasValue() ? this.results.value().items.filter(({ id }) => !chosen.has(id)) : [];
  });

  protected pick({ id, name }: PickedPerson): void {
    this.people.update((people) => [...people, { id, name }]);
  }

  protected drop({ id }: PickedPerson): void {
    this.people.update((people) => people.filter((person) => person.id !== id));
  }
}
