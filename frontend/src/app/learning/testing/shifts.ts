import type { ShiftPlace, ShiftView } from '@lms/contract/learning/shift';

const scenario = { id: 's3', code: 'S03', title: '一次告知完' };

export function place(name: string, more: Partial<ShiftPlace> = {}): ShiftPlace {
  return { person: { id: name, name }, scenario, variant: 'A', state: 'absent', run: null, ...more };
}

export const working = (name: string, more: Partial<NonNullable<ShiftPlace['run']>> = {}): ShiftPlace =>
  place(name, {
    state: 'working',
    run: {
      ...{
        id: `run-${name}`,
        status: 'running',
        step: '核验身份：申请人',
        caseState: '收件',
        time: '2026-06-15T09:20',
      },
      ...{ score: 35, commands: 4, refusals: 1, lastAt: '2026-06-15T01:19:30.000Z', isAsked: false, ...more },
    },
  });

/** A shift of a class, running, read at 09:20 of the organisation's clock. */
export function shift(more: Partial<ShiftView> = {}): ShiftView {
  return {
    ...{ id: 'shift1', class: { id: 'c1', name: '窗口新人班' }, scenarios: [scenario] },
    ...{ draw: 'same', rules: 'practice', state: 'running', minutes: 45, pausedAt: null },
    ...{ startsAt: '2026-06-15T01:00:00.000Z', endsAt: '2026-06-15T01:45:00.000Z' },
    serverTime: '2026-06-15T01:20:00.000Z',
    places: [working('林晓'), working('周宁', { lastAt: '2026-06-15T01:14:00.000Z' }), place('何苗')],
    resources: [{ code: 'DS-07', label: '就业登记' }],
    holdsBack: false,
    ...more,
  };
}
