import { effect, inject, Injector, Service, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, type RouterStateSnapshot } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { LanguageStore } from '../api/language';

/** A title is a key of the texts: `shell.…` and `shared.…` lie in the root file, others in their domain's. */
const IN_ROOT = new Set(['shell', 'shared', 'problems']);

/**
 * The title of the tab, in the reader's language: a route's `title` is a key. A page whose name is data says it with
 * {@link name}, for as long as the address stays.
 */
@Service()
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageStore);
  private readonly injector = inject(Injector);

  private readonly key = signal<string | undefined>(undefined);
  private readonly named = signal<string | undefined>(undefined);

  constructor() {
    super();
    effect(() => void this.show(this.key(), this.named(), this.language.current()), { injector: this.injector });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.named.set(undefined);
    this.key.set(this.buildTitle(snapshot));
  }

  /** Names the page by what it shows: a course, a person. */
  name(text: string | undefined): void {
    this.named.set(text);
  }

  private async show(key: string | undefined, named: string | undefined, language: string): Promise<void> {
    const page = named ?? (key ? await this.text(key, language) : undefined);
    const product = this.transloco.translate('shell.product', {}, language);
    this.title.setTitle(page ? `${page} · ${product}` : product);
  }

  private async text(key: string, language: string): Promise<string> {
    const domain = key.split('.')[0] ?? '';
    if (IN_ROOT.has(domain)) return this.transloco.translate(key, {}, language);
    await firstValueFrom(this.transloco.load(`${domain}/${language}`));
    return this.transloco.translate(key.slice(domain.length + 1), {}, `${domain}/${language}`);
  }
}
