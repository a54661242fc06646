import type { Path } from './yaml-edit';

/** Brings the nearest part on the way to a place into view, and its first field under the cursor. */
export function reveal(path: Path): void {
  const places = [...document.querySelectorAll<HTMLElement>('[data-path]')];
  for (let length = path.length; length > 0; length--) {
    const name = path.slice(0, length).join('/');
    const place = places.find(({ dataset }) => dataset.path === name);
    if (!place) continue;
    place.scrollIntoView({ block: 'center' });
    place.querySelector<HTMLElement>('input, textarea, mat-select, button')?.focus({ preventScroll: true });
    return;
  }
}
