import type { OfficeView, OperationsView, RatingView } from '@lms/contract/sandbox/office';

const labelled = (code: string, label: string) => ({ code, label });

/** The e-licence store, down since 10:20, and what is done about it. */
export function operationsExample(more: Partial<OperationsView> = {}): OperationsView {
  return {
    modules: [
      {
        ...{ code: 'elicence', name: '电子证照库', state: labelled('DOWN', '中断'), tone: 'down' as const },
        ...{ calls: [180, 170, 0], errors: [0, 0, 1], from: '10:00', to: '10:20', acts: ['monitor.check'] },
      },
    ],
    backups: [
      { code: 'B0200', module: '电子证照库', label: '9月21日 02:00 全量', size: '388 GB', good: false },
      { code: 'B2002', module: '电子证照库', label: '9月20日 02:00 全量', size: '411 GB', good: true },
    ],
    snapshots: [],
    changes: [],
    queue: {
      ...{ people: 40, state: labelled('WAITING', '等候') },
      tickets: [{ ticket: 'A041', service: '社保卡申领', waited: 26 }],
    },
    registers: [],
    jobs: [
      {
        ...{ code: 'D1', service: '食品经营许可', applicant: '方既明', due: '17:00' },
        ...{ state: labelled('DUE', '今日到期'), tone: 'due' as const },
      },
    ],
    announcements: [],
    ...more,
  };
}

/** A rating of one star that was claimed and called about. */
export function ratingExample(more: Partial<RatingView> = {}): RatingView {
  return {
    ...{ code: 'R1', service: '社保卡申领', channel: '窗口', at: '2026-09-18T16:40', stars: 1, text: '跑了三趟' },
    ...{ rater: '方既明', phone: '000****0000', rated: '三号窗口', state: labelled('CLAIMED', '已领办') },
    ...{ lamp: 'yellow', due: '最晚 9月20日联系', class: null },
    way: [
      { code: 'CLAIMED', label: '领办', state: 'done' },
      { code: 'CONTACTED', label: '联系', state: 'now' },
    ],
    ...{ evidence: [], history: [{ at: '2026-09-18T16:45', title: '领办', detail: null }] },
    acts: ['review.contact'],
    ...more,
  };
}

/** An office with nothing on its desks but what is given. */
export function officeExample(more: Partial<OfficeView> = {}): OfficeView {
  return {
    ...{ areas: [], mails: [], asks: [], datasets: [], sharings: [], ratings: [], entries: [], incidents: [] },
    ...{ operations: null, contacts: [], notes: [] },
    ...more,
  };
}
