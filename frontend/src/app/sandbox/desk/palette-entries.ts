import type { ActionView } from '@lms/contract/sandbox/action';
import type { CaseView } from '@lms/contract/sandbox/case';
import type { RunView } from '@lms/contract/sandbox/run';
import type { PaletteEntry } from './command-palette';

/** Everything of the desk that can be found by typing. The id says what it is: `act:accept`, `material:M3`. */
export function paletteEntries(
  run: RunView,
  acts: readonly ActionView[],
  { shown, text }: { shown: CaseView | undefined; text: (key: string) => string },
): PaletteEntry[] {
  return [
    ...acts.map((action) => ({
      id: `act:${action.type}`,
      label: action.label,
      group: text('palette.acts'),
      icon: 'command' as const,
      shortcut: action.shortcut,
      why: action.available ? null : (action.why ?? text('desk.lockedNow')),
    })),
    ...(shown?.materials ?? []).map(({ code, name }) => ({
      id: `material:${code}`,
      label: name,
      group: text('materials.title'),
      icon: 'file' as const,
    })),
    ...run.workbench.jobs
      .filter(({ mine }) => mine)
      .map(({ caseNo, applicant, item }) => ({
        id: `case:${caseNo}`,
        label: `${applicant} ${item}`,
        group: caseNo,
        icon: 'user' as const,
      })),
    ...(['inbox', 'documents', 'guide'] as const).map((panel) => ({
      id: `panel:${panel}`,
      label: text(`place.${panel}`),
      group: text('palette.places'),
      icon: 'grid' as const,
    })),
    ...(run.office?.areas ?? []).map(({ code, label }) => ({
      id: `panel:${code}`,
      label,
      group: text('palette.places'),
      icon: 'grid' as const,
    })),
    ...(run.coach.hints ?? [])
      .filter((hint) => hint.text === null)
      .slice(0, 1)
      .map(({ title, cost }) => ({
        id: 'hint',
        label: `${title} −${String(cost)}`,
        group: text('hints.title'),
        icon: 'hint' as const,
        shortcut: 'H',
      })),
    ...(run.coach.canRewind
      ? [entry('undo', 'undo', text('actions.undo'), { group: text('palette.acts'), shortcut: 'Ctrl Z' })]
      : []),
    ...(run.coach.canReset
      ? [entry('restart', 'refresh', text('coach.restart'), { group: text('palette.acts') })]
      : []),
    entry('help', 'help', text('keys.title'), { group: text('palette.places'), shortcut: '?' }),
    entry('submit', 'flag', text('actions.submit'), { group: text('palette.acts'), shortcut: 'Ctrl ⇧ ⏎' }),
    { id: 'away', label: text('desk.leave'), group: text('palette.places'), icon: 'close' },
  ];
}

const entry = (
  id: string,
  icon: PaletteEntry['icon'],
  label: string,
  more: { group: string; shortcut?: string },
): PaletteEntry => ({ id, icon, label, ...more });
