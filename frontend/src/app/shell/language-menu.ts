import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { LANGUAGE_NAMES, LANGUAGES, LanguageStore } from '../shared/api/language';
import { Icon } from '../shared/ui/icon';
import { Menu } from './menu';

@Component({
  selector: 'lms-language-menu',
  imports: [Icon, Menu, TranslocoPipe],
  template: `
    <lms-menu name="language-menu" [label]="'shell.language' | transloco: { name: names[language.current()] }">
      <span face class="face">
        <lms-icon name="globe" />
        <span class="name">{{ names[language.current()] }}</span>
        <lms-icon class="name" name="down" size="small" />
      </span>
      @for (choice of choices; track choice) {
        <button
          type="button"
          class="choice"
          popovertarget="language-menu"
          popovertargetaction="hide"
          [lang]="choice"
          [attr.aria-pressed]="choice === language.current()"
          (click)="language.use(choice)"
        >
          {{ names[choice] }}
          @if (choice === language.current()) {
            <lms-icon class="push" name="check" size="small" />
          }
        </button>
      }
    </lms-menu>
  `,
  styleUrl: './language-menu.scss',
})
export class LanguageMenu {
  protected readonly language = inject(LanguageStore);
  protected readonly choices = LANGUAGES;
  protected readonly names = LANGUAGE_NAMES;
}
