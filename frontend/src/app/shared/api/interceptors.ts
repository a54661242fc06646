import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, throwError } from 'rxjs';
import { LanguageStore } from './language';

const isApi = (url: string) => url.startsWith('/api/');

/** Tells the server in which language the answer is read. */
export const acceptLanguage: HttpInterceptorFn = (request, next) => {
  if (!isApi(request.url) || request.headers.has('Accept-Language')) return next(request);
  return next(request.clone({ setHeaders: { 'Accept-Language': inject(LanguageStore).current() } }));
};

/** A session that ended sends the person to sign in, and back here afterwards. */
export const signInAgain: HttpInterceptorFn = (request, next) => {
  if (!isApi(request.url) || request.url === '/api/me' || request.url === '/api/sessions') return next(request);
  const router = inject(Router);
  return next(request).pipe(
    catchError((error: unknown) => {
      if (error instanceof HttpErrorResponse && error.status === 401 && !router.url.startsWith('/sign-in')) {
        void router.navigate(['/sign-in'], { queryParams: { returnTo: router.url, ended: true } });
      }
      return throwError(() => error);
    }),
  );
};
