/** What a key press means on the desk; undefined when it is not the desk's business. */
export type DeskKey =
  | { readonly kind: 'palette' | 'undo' | 'issue' | 'help' | 'hint' | 'submit' | 'leave' | 'advance' }
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'verdict'; readonly index: number }
  | { readonly kind: 'shortcut'; readonly key: string };

/** Space and arrows already mean something to these. */
const isOperated = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, a, input, select, textarea, summary, [role=grid]') !== null;

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/**
 * Reads a key press. With Ctrl it works everywhere; single keys only while nothing is being written.
 * @param single whether letters and digits alone mean something: a person can turn that off
 */
export function deskKey(event: KeyboardEvent, single: boolean): DeskKey | undefined {
  if (event.isComposing || event.altKey) return undefined;
  if (event.ctrlKey || event.metaKey) return withControl(event);
  if (isWriting(event.target)) return event.key === 'Escape' ? { kind: 'leave' } : undefined;
  return signOf(event) ?? (single ? alone(event) : undefined);
}

/** Keys that are no letters: they always mean something, because nobody speaks or types them by mistake. */
function signOf(event: KeyboardEvent): DeskKey | undefined {
  if (event.key === '?') return { kind: 'help' };
  return event.key === ' ' || event.key === 'ArrowRight' ? advance(event) : undefined;
}

const advance = ({ target }: KeyboardEvent): DeskKey | undefined =>
  isOperated(target) ? undefined : { kind: 'advance' };

function withControl({ key, shiftKey, target }: KeyboardEvent): DeskKey | undefined {
  if (key.toLowerCase() === 'k') return { kind: 'palette' };
  if (key === 'Enter') return { kind: shiftKey ? 'submit' : 'issue' };
  // While writing, Ctrl+Z undoes the writing.
  return key.toLowerCase() === 'z' && !isWriting(target) ? { kind: 'undo' } : undefined;
}

function alone({ key, shiftKey }: KeyboardEvent): DeskKey | undefined {
  if (/^[1-8]$/.test(key)) return { kind: 'verdict', index: Number(key) - 1 };
  if (!/^[a-z]$/i.test(key)) return undefined;
  const letter = key.toUpperCase();
  if (shiftKey) return { kind: 'shortcut', key: `Shift+${letter}` };
  if (letter === 'H') return { kind: 'hint' };
  if (letter === 'J') return { kind: 'step', by: 1 };
  if (letter === 'K') return { kind: 'step', by: -1 };
  return { kind: 'shortcut', key: letter };
}
