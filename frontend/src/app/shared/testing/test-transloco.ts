import { inject, makeEnvironmentProviders, provideEnvironmentInitializer } from '@angular/core';
import { provideTransloco, type Translation, type TranslocoLoader } from '@jsverse/transloco';
import { LANGUAGES, type Language } from '@lms/contract/common';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { of } from 'rxjs';
import { LanguageStore } from '../api/language';

const TEXTS = join(__dirname, '../../../../public/i18n');

/** Reads the product's own texts from disk, so that a spec fails when a key is missing. */
class TextsFromDisk implements TranslocoLoader {
  getTranslation(path: string) {
    return of(JSON.parse(readFileSync(join(TEXTS, `${path}.json`), 'utf8')) as Translation);
  }
}

/**
 * The product's texts, all domains, in the reader's language; add `provideTranslocoScope('<domain>')` as the domain's
 * route does. The root's texts are there before the first screen, as in the product.
 */
export function provideTestTransloco(language: Language = 'zh-CN') {
  return makeEnvironmentProviders([
    provideTransloco({
      config: {
        availableLangs: [...LANGUAGES],
        defaultLang: language,
        reRenderOnLangChange: true,
        prodMode: true,
        missingHandler: { logMissingKey: false },
      },
      loader: TextsFromDisk,
    }),
    provideEnvironmentInitializer(() => void inject(LanguageStore).use(language)),
  ]);
}
