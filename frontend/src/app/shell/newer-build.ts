import { DOCUMENT } from '@angular/common';
import { inject } from '@angular/core';
import type { NavigationError } from '@angular/router';

const RELOADED = 'lms.reloadedAt';
/** A second failure this soon has another cause than a newer build. */
const SOON = 10_000;

/**
 * A page's files are gone when a newer build was put in their place while somebody was at work: the address is loaded
 * anew, once. Any other fault of a navigation is left to be reported.
 */
export function loadNewerBuild({ error, url }: NavigationError): void {
  const view = inject(DOCUMENT).defaultView;
  if (!view || !isMissingFile(error)) return;
  const last = Number(view.sessionStorage.getItem(RELOADED) ?? 0);
  if (view.performance.timeOrigin - last < SOON) return;
  view.sessionStorage.setItem(RELOADED, String(view.performance.timeOrigin + view.performance.now()));
  view.location.assign(url);
}

/** Browsers name the failed import differently; all throw a TypeError that speaks of a module. */
const isMissingFile = (error: unknown) => error instanceof TypeError && /module|import/i.test(error.message);
