/** What a key asks for while a text is marked. */
export type MarkingAct =
  { do: 'line'; index: number } | { do: 'more' | 'less' | 'comment' | 'next' | 'proposal' | 'before' | 'after' };

/** Fields that need their keys themselves. */
const BUSY = 'input:not([type=radio]), textarea, select, dialog, [role=dialog], [role=alertdialog], [role=menu]';
/** Controls for which Enter has a meaning of its own. */
const PRESSED = 'a, button:not(.mat-button-toggle-button)';

const ACTS: Readonly<Record<string, MarkingAct>> = {
  '+': { do: 'more' },
  '=': { do: 'more' },
  '-': { do: 'less' },
  c: { do: 'comment' },
  a: { do: 'proposal' },
  '[': { do: 'before' },
  ']': { do: 'after' },
  enter: { do: 'next' },
};

/** What a key asks for; nothing where it belongs to the browser or to the control that has the focus. */
export function markingAct(event: KeyboardEvent): MarkingAct | undefined {
  const isWithControl = event.ctrlKey || event.metaKey;
  // Ctrl+Enter goes on even from within the comment.
  if (isWithControl) return event.key === 'Enter' ? { do: 'next' } : undefined;
  const mine = event.key === 'Enter' ? `${BUSY}, ${PRESSED}` : BUSY;
  return event.altKey || isWithin(event.target, mine) ? undefined : actOf(event.key);
}

const isWithin = (target: EventTarget | null, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;

const actOf = (key: string): MarkingAct | undefined =>
  ACTS[key.toLowerCase()] ?? (/^[1-9]$/.test(key) ? { do: 'line', index: Number(key) - 1 } : undefined);
