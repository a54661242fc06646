import { inject } from '@angular/core';
import { RedirectCommand, Router, type CanActivateFn } from '@angular/router';
import type { Permission } from '@lms/contract/access';
import { Session } from './session';

/**
 * Route guard: who may open the page. Nobody signed in: to the sign-in page and back here afterwards;
 * signed in without the permission, or no answer from the server: the page that says so, under the address that was
 * asked for.
 */
export function allowed(rule: Permission | 'signed-in'): CanActivateFn {
  return async (_route, { url }) => {
    const session = inject(Session);
    const router = inject(Router);

    const me = await session.load().catch(() => null);
    if (me === null) return new RedirectCommand(router.parseUrl('/unavailable'), { skipLocationChange: true });
    if (!me) return new RedirectCommand(router.createUrlTree(['/sign-in'], { queryParams: { returnTo: url } }));
    if (rule === 'signed-in' || session.can(rule)) return true;
    return new RedirectCommand(router.parseUrl('/no-access'), { skipLocationChange: true });
  };
}
