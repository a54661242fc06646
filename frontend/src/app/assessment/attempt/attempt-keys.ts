import { DOCUMENT } from '@angular/common';
import { inject, Service, signal } from '@angular/core';

const STORED = 'lms.quiz-keys';

/** What a key asks for on the page of a running attempt. */
export type KeyAct = { do: 'choose'; index: number } | { do: 'flag' | 'previous' | 'next' | 'overview' | 'help' };

/** Single keys can be switched off, for people whose speech input types letters (WCAG 2.2, 2.1.4). */
@Service()
export class KeyPreference {
  private readonly storage = inject(DOCUMENT).defaultView?.localStorage;

  private readonly on = signal(this.storage?.getItem(STORED) !== 'off');
  readonly isOn = this.on.asReadonly();

  set(on: boolean): void {
    this.on.set(on);
    this.storage?.setItem(STORED, on ? 'on' : 'off');
  }
}

/** Fields that need their keys themselves: text, lists, and dialogs above the page. */
const BUSY =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, dialog, [role=dialog], [role=alertdialog]';

/** What a key asks for; nothing where it belongs to the browser or to the control that has the focus. */
export function keyAct(event: KeyboardEvent): KeyAct | undefined {
  const target = event.target instanceof Element ? event.target : undefined;
  if (event.ctrlKey || event.metaKey || event.altKey || target?.closest(BUSY)) return undefined;
  // Arrows move within radio buttons.
  const isArrow = event.key.startsWith('Arrow');
  return isArrow && target?.matches('[type=radio]') ? undefined : actOf(event.key.toLowerCase());
}

const ACTS: Partial<Record<string, KeyAct>> = {
  arrowleft: { do: 'previous' },
  arrowright: { do: 'next' },
  f: { do: 'flag' },
  g: { do: 'overview' },
  '?': { do: 'help' },
};

/** F and G have a meaning of their own, so letters choose up to E. */
const actOf = (key: string): KeyAct | undefined =>
  ACTS[key] ?? (/^[a-e]$/.test(key) ? { do: 'choose', index: key.charCodeAt(0) - 97 } : undefined);
