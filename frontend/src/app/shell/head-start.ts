import { DOCUMENT } from '@angular/common';
import { inject } from '@angular/core';
import { Session } from '../shared/access/session';

/** Pages without the frame, for people who are not signed in yet. */
const AT_THE_DOOR = ['/sign-in', '/new-password'];

/**
 * Asks who is signed in and fetches the frame while the texts are still under way: the router would ask for one after
 * the other, and each would wait for the network.
 */
export function headStart(): void {
  if (AT_THE_DOOR.includes(inject(DOCUMENT).location.pathname)) return;
  // Whoever needs the answer asks for it again, and tells what went wrong.
  inject(Session)
    .load()
    .catch(() => undefined);
  void import('./frame');
}
