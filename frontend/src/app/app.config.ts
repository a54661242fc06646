import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  type ApplicationConfig,
} from '@angular/core';
import {
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
} from '@angular/router';
import { provideTransloco } from '@jsverse/transloco';

import { routes } from './app.routes';
import { acceptLanguage, signInAgain } from './shared/api/interceptors';
import { LANGUAGES, LanguageStore } from './shared/api/language';
import { TextsLoader } from './shared/api/texts-loader';
import { headStart } from './shell/head-start';
import { loadNewerBuild } from './shell/newer-build';
import { PageTitle } from './shared/ui/page-title';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withNavigationErrorHandler(loadNewerBuild),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    provideHttpClient(withInterceptors([acceptLanguage, signInAgain])),
    provideTransloco({
      config: { availableLangs: [...LANGUAGES], defaultLang: 'zh-CN', reRenderOnLangChange: true, prodMode: true },
      loader: TextsLoader,
    }),
    provideAppInitializer(() => {
      headStart();
      return inject(LanguageStore).start();
    }),
    { provide: TitleStrategy, useExisting: PageTitle },
  ],
};
