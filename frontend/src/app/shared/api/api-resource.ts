import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject } from '@angular/core';
import { LanguageStore } from './language';

type Params = Record<string, string | number | boolean | readonly (string | number | boolean)[] | undefined | null>;

export interface ApiRequest {
  readonly url: string;
  /** Empty, null and undefined values are left out of the query. */
  readonly params?: Params;
}

/**
 * What the server has under an address, asked again whenever a signal read by `request`, or the reader's language,
 * changes. Nothing is asked while `request` gives undefined.
 */
export function apiResource<T>(request: () => ApiRequest | string | undefined): HttpResourceRef<T | undefined> {
  const language = inject(LanguageStore);
  return httpResource<T>(() => {
    const wanted = request();
    if (wanted === undefined) return undefined;
    const { url, params = {} } = typeof wanted === 'string' ? { url: wanted } : wanted;
    return { url, params: present(params), headers: { 'Accept-Language': language.current() } };
  });
}

function present(params: Params) {
  const kept = Object.entries(params).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return Object.fromEntries(kept) as Record<string, string | number | boolean | readonly (string | number | boolean)[]>;
}
