import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { LanguageStore } from '../../shared/api/language';
import type { Question } from '../../shared/ui/question';
import { AttemptPages } from './attempt-pages';
import { AttemptStore, type SlotState } from './attempt-store';

/** What is asked before a step without return: before the end, and before a page is left for good. */
@Injectable()
export class AttemptQuestions {
  private readonly store = inject(AttemptStore);
  private readonly pages = inject(AttemptPages);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageStore).current;

  /** Names what is missing, what was flagged, and what was never seen. */
  submission(): Question {
    const questions = this.store.attempt()?.questions ?? this.pages.count();
    const open = this.store.open();
    const unseen = questions - this.pages.count();
    const isComplete = open.length === 0 && unseen === 0;
    const flagged = this.store.flags().size;
    return {
      title: this.say('title'),
      text: this.sentences([
        isComplete && this.say('complete', { count: questions }),
        open.length > 0 && this.say('missing', this.listed(open)),
        unseen > 0 && this.say('unseen', { count: unseen }),
        flagged > 0 && this.say('flagged', { count: flagged }),
        this.say('final'),
      ]),
      act: this.say('act'),
    };
  }

  /** Before the open page is left for good. */
  turning(): Question {
    const open = this.pages.shown().filter((slot) => this.store.open().includes(slot));
    return {
      title: this.say('turnTitle'),
      text: this.sentences([open.length > 0 && this.say('missingHere', this.listed(open)), this.say('turnFinal')]),
      act: this.transloco.translate('assessment.conduct.turn'),
    };
  }

  private listed(slots: readonly SlotState[]) {
    const list = slots.map(({ slot }) => slot).join(this.language() === 'en' ? ', ' : '、');
    return { count: slots.length, list };
  }

  private sentences(parts: readonly (string | false)[]): string {
    return parts.filter(Boolean).join(this.language() === 'en' ? ' ' : '');
  }

  private say(key: string, params = {}): string {
    return this.transloco.translate(`assessment.submit.${key}`, params);
  }
}
