import { afterNextRender, ApplicationRef, effect, ElementRef, inject, Injectable, Injector } from '@angular/core';
import { deskKey, type DeskKey } from './desk-keys';
import { DeskStore } from './desk-store';
import { KeyPreference } from './key-preference';

const OVER_THE_DESK = '.cdk-overlay-container [role=dialog], .cdk-overlay-container [role=menu], [role=alertdialog]';

/**
 * Keys of the desk, one after the other: what is pressed while a command is under way is answered once the desk shows
 * what came of it, and is forgotten when that command was refused.
 */
@Injectable()
export class DeskKeyboard {
  private readonly store = inject(DeskStore);
  private readonly preference = inject(KeyPreference);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly app = inject(ApplicationRef);

  private line: Promise<void> = Promise.resolve();
  private waiting = 0;

  constructor() {
    // A button that is gone with its act takes the focus with it: the name of the case has it instead.
    effect(() => {
      if (this.store.busy() || !this.store.run()) return;
      afterNextRender(
        () => {
          if (document.activeElement === document.body) this.toCase();
        },
        { injector: this.injector },
      );
    });
  }

  /** @param answer does what a key means; says whether it meant anything */
  press(event: KeyboardEvent, answer: (key: DeskKey) => boolean): void {
    const key = deskKey(event, this.preference.single());
    if (!key || this.isCovered()) return;
    if (this.waiting === 0 && !this.store.busy()) {
      if (answer(key)) event.preventDefault();
      return;
    }
    event.preventDefault();
    // A key held down is one press.
    if (!event.repeat) this.lineUp(() => answer(key));
  }

  /** Out of a field, so that single keys mean something again. */
  toCase(): void {
    this.host.nativeElement.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }

  private lineUp(act: () => void): void {
    this.waiting += 1;
    this.line = this.line
      .then(() => this.store.settled())
      .then((isWell) => {
        this.waiting -= 1;
        // The key before may have opened another paper: this one is meant for what is shown then.
        this.app.tick();
        if (isWell && !this.isCovered()) act();
      });
  }

  private isCovered(): boolean {
    return document.querySelector(OVER_THE_DESK) !== null;
  }
}
