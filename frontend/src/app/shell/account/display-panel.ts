import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { LANGUAGES, LanguageStore } from '../../shared/api/language';
import { CONTRASTS, Display, TEXTS, THEMES } from '../display';
import { ChoiceGroup } from './choice-group';

@Component({
  selector: 'lms-display-panel',
  imports: [ChoiceGroup, TranslocoPipe],
  template: `
    <div class="card padded stack">
      <lms-choice-group
        name="language"
        [choices]="languages"
        [chosen]="language.current()"
        (pick)="language.use($event)"
      />
      <lms-choice-group name="theme" [choices]="themes" [chosen]="display.theme()" (pick)="display.theme.set($event)" />
      <lms-choice-group
        name="contrast"
        [choices]="contrasts"
        [chosen]="display.contrast()"
        (pick)="display.contrast.set($event)"
      />
      <lms-choice-group name="text" [choices]="texts" [chosen]="display.text()" (pick)="display.text.set($event)" />
      <p class="small muted">{{ 'shell.display.here' | transloco }}</p>
    </div>
  `,
})
export class DisplayPanel {
  protected readonly display = inject(Display);
  protected readonly language = inject(LanguageStore);

  protected readonly languages = LANGUAGES;
  protected readonly themes = THEMES;
  protected readonly contrasts = CONTRASTS;
  protected readonly texts = TEXTS;
}
