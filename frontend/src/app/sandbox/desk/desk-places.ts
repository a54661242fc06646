import type { RunView } from '@lms/contract/sandbox/run';
import type { DeskPanel } from './world-bar';

export const NOTICE = 'correction.notify';

/** Below 720 pixels the panes of the desk stand behind one another. */
export const TABS = ['jobs', 'materials', 'sharing', 'notice', 'timeline', 'task'] as const;
export type Tab = (typeof TABS)[number];
/** Where the desk shows what an act has brought about, once it is done. */
export const SHOWN_IN: Partial<Record<string, 'documents' | 'guide'>> = {
  'item.lookup': 'guide',
  'reject.not_required': 'documents',
  'reject.jurisdiction': 'documents',
  'forward.collect': 'documents',
};

/** Acts that have a place on the desk of their own, and what is touched first there. */
export const PLACES: Partial<Record<string, { readonly tab: Tab; readonly focus: string }>> = {
  [NOTICE]: { tab: 'notice', focus: 'lms-notice-composer textarea' },
  'share.query': { tab: 'sharing', focus: 'lms-share-query-card select' },
  'case.merge': { tab: 'sharing', focus: 'lms-related-cases button' },
  'material.check': { tab: 'materials', focus: 'lms-verdict-form button' },
  'situation.confirm': { tab: 'materials', focus: 'lms-case-head input' },
};

/** The part of the desk in which a step happens, for the frame around it: a pane, or the head of the case. */
export const sceneOf = (type: string): string => PLACES[type]?.tab ?? (type.startsWith('share.') ? 'sharing' : 'case');

const PANELS: readonly DeskPanel[] = ['inbox', 'documents', 'guide'];

/** The place that an address names, if this run has it; anything else means the desk itself. */
export function placeIn(run: RunView | undefined, panel: DeskPanel | undefined): DeskPanel | undefined {
  const areas = run?.office?.areas.map(({ code }) => code) ?? [];
  const supervision: DeskPanel[] = run?.supervision ? ['supervision'] : [];
  return [...PANELS, ...supervision, ...areas].find((place) => place === panel);
}
