import { DOCUMENT } from '@angular/common';
import { inject, Service, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Language } from '@lms/contract/common';
import { firstValueFrom } from 'rxjs';

const STORED = 'lms.language';

/** Each language under its own name, so that nobody needs to read another to find theirs. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { 'zh-CN': '中文', en: 'English' };
export const LANGUAGES = Object.keys(LANGUAGE_NAMES) as readonly Language[];

/** The language the person reads. Screens and resources follow it without a reload. */
@Service()
export class LanguageStore {
  private readonly transloco = inject(TranslocoService);
  private readonly document = inject(DOCUMENT);

  private readonly chosen = signal<Language>(this.remembered());
  readonly current = this.chosen.asReadonly();

  /** Resolves when the shell's texts are there, so that nothing is ever shown as a key. */
  async use(language: Language): Promise<void> {
    await firstValueFrom(this.transloco.load(language));
    this.document.documentElement.lang = language;
    this.document.defaultView?.localStorage.setItem(STORED, language);
    this.chosen.set(language);
    this.transloco.setActiveLang(language);
  }

  /** Called once, before the first screen. */
  start(): Promise<void> {
    return this.use(this.chosen());
  }

  private remembered(): Language {
    const stored = this.document.defaultView?.localStorage.getItem(STORED);
    return LANGUAGES.find((language) => language === stored) ?? 'zh-CN';
  }
}
