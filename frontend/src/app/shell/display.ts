import { DOCUMENT } from '@angular/common';
import { effect, inject, Service, signal, type WritableSignal } from '@angular/core';

export const THEMES = ['system', 'light', 'dark'] as const;
export const CONTRASTS = ['system', 'high'] as const;
export const TEXTS = ['normal', 'large'] as const;

/** How the product looks on this computer. Kept here, not with the person: a counter's screen is shared. */
@Service()
export class Display {
  private readonly document = inject(DOCUMENT);
  private readonly storage = this.document.defaultView?.localStorage;

  readonly theme = this.setting('theme', THEMES);
  readonly contrast = this.setting('contrast', CONTRASTS);
  readonly text = this.setting('text', TEXTS);

  private setting<T extends string>(name: string, choices: readonly [T, ...T[]]): WritableSignal<T> {
    const stored = this.storage?.getItem(`lms.${name}`);
    const setting = signal<T>(choices.find((choice) => choice === stored) ?? choices[0]);
    effect(() => {
      this.storage?.setItem(`lms.${name}`, setting());
      this.paint(name, setting());
    });
    return setting;
  }

  /** The tokens read `data-theme`, `data-contrast` and `data-text` on the document. */
  private paint(name: string, choice: string): void {
    const wanted = name === 'contrast' && choice === 'system' && this.systemWantsContrast() ? 'high' : choice;
    this.document.documentElement.dataset[name] = wanted;
  }

  private systemWantsContrast(): boolean {
    return this.document.defaultView?.matchMedia('(prefers-contrast: more)').matches ?? false;
  }
}
