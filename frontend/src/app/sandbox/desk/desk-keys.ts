/** What a key press means on the desk; undefined when it is not the desk's business. */
export type DeskKey =
  | { readonly kind: 'palette' | 'undo' | 'issue' }
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'verdict'; readonly index: number }
  | { readonly kind: 'shortcut'; readonly key: string };

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Reads a key press. With Ctrl it works everywhere; single keys only while nothing is being written. */
export function deskKey(event: KeyboardEvent, single: boolean): DeskKey | undefined {
  if (event.isComposing || event.altKey) return undefined;
  if (event.ctrlKey || event.metaKey) return withControl(event);
  if (!single || isWriting(event.target) || event.shiftKey) return undefined;
  return alone(event.key);
}

function withControl({ key, target }: KeyboardEvent): DeskKey | undefined {
  if (key.toLowerCase() === 'k') return { kind: 'palette' };
  if (key === 'Enter') return { kind: 'issue' };
  // While writing, Ctrl+Z undoes the writing.
  return key.toLowerCase() === 'z' && !isWriting(target) ? { kind: 'undo' } : undefined;
}

function alone(key: string): DeskKey | undefined {
  if (/^[1-8]$/.test(key)) return { kind: 'verdict', index: Number(key) - 1 };
  if (!/^[a-z]$/i.test(key)) return undefined;
  const letter = key.toUpperCase();
  if (letter === 'J') return { kind: 'step', by: 1 };
  if (letter === 'K') return { kind: 'step', by: -1 };
  return { kind: 'shortcut', key: letter };
}
