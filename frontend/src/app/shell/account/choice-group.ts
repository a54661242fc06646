import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** One setting with a few choices, all in sight: `shell.display.<name>.<choice>`. */
@Component({
  selector: 'lms-choice-group',
  imports: [TranslocoPipe],
  template: `
    <fieldset>
      <legend>{{ 'shell.display.' + name() + '.title' | transloco }}</legend>
      @for (choice of choices(); track choice) {
        <label>
          <input
            type="radio"
            [name]="name()"
            [value]="choice"
            [checked]="choice === chosen()"
            (change)="pick.emit(choice)"
          />
          {{ 'shell.display.' + name() + '.' + choice | transloco }}
        </label>
      }
    </fieldset>
  `,
  styleUrl: './choice-group.scss',
})
export class ChoiceGroup<T extends string> {
  readonly name = input.required<string>();
  readonly choices = input.required<readonly T[]>();
  readonly chosen = input.required<T>();
  readonly pick = output<T>();
}
