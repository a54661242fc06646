import { inject, Service } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { QuizSection } from '@lms/contract/assessment/quiz-section';
import type { QuizSettings } from '@lms/contract/assessment/quiz-settings';

interface Rules {
  settings: QuizSettings;
  sections: readonly QuizSection[];
}

/** Names what differs between two versions of a quiz. */
@Service()
export class TextsOfSettings {
  private readonly transloco = inject(TranslocoService);

  differing(one: Rules, other: Rules): string {
    const names = (Object.keys(other.settings) as (keyof QuizSettings)[]).filter(
      (name) => JSON.stringify(one.settings[name]) !== JSON.stringify(other.settings[name]),
    );
    const words = names.map((name) => this.say(`field.${name}`));
    if (JSON.stringify(one.sections) !== JSON.stringify(other.sections)) words.unshift(this.say('part.paper'));
    return words.length === 0 ? this.say('versions.same') : words.join(this.say('versions.comma'));
  }

  private say(key: string): string {
    return this.transloco.translate(`quizzing.${key}`);
  }
}
