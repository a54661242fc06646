import { Service, signal } from '@angular/core';

const STORED = 'lms.desk.singleKeys';

/** Whether single letters act as shortcuts. WCAG 2.2 §2.1.4: there must be a way to turn them off. */
@Service()
export class KeyPreference {
  private readonly chosen = signal(localStorage.getItem(STORED) !== 'off');
  readonly single = this.chosen.asReadonly();

  toggle(): void {
    this.chosen.update((single) => !single);
    localStorage.setItem(STORED, this.chosen() ? 'on' : 'off');
  }
}
