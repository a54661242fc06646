import { provideTransloco, type Translation, type TranslocoLoader } from '@jsverse/transloco';
import type { Language } from '@lms/contract/common';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { of } from 'rxjs';

const TEXTS = join(__dirname, '../../../../public/i18n');

/** Reads the product's own texts from disk, so that a spec fails when a key is missing. */
class TextsFromDisk implements TranslocoLoader {
  getTranslation(path: string) {
    return of(JSON.parse(readFileSync(join(TEXTS, `${path}.json`), 'utf8')) as Translation);
  }
}

/** The product's texts, all domains; add `provideTranslocoScope('<domain>')` as the domain's route does. */
export function provideTestTransloco(language: Language = 'zh-CN') {
  return provideTransloco({
    config: {
      availableLangs: ['zh-CN', 'en'],
      defaultLang: language,
      reRenderOnLangChange: true,
      prodMode: true,
      missingHandler: { logMissingKey: false },
    },
    loader: TextsFromDisk,
  });
}
