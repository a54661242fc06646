import type { PersonPrograms, StatusRow } from '@lms/contract/certification/status';
import type { Overview } from '@lms/contract/reporting/overview';

export const UNIT = '00000000-0000-4000-8000-00000000000a';
export const TEAM = '00000000-0000-4000-8000-00000000000b';
export const PERSON = '00000000-0000-4000-8000-00000000000c';
const PROGRAM = { id: '00000000-0000-4000-8000-00000000000d', title: '岗位培训合格证', level: '窗口服务类 · 初级' };

export const overview = (more: Partial<Overview> = {}): Overview => ({
  on: '2026-06-15',
  unit: { id: UNIT, name: '澄湖区政务服务中心' },
  people: 38,
  target: 85,
  required: 25,
  certified: 21,
  share: 84,
  shareBefore: 82.2,
  overdue: 2,
  expired: 1,
  suspended: 0,
  endingWithin: { days30: 3, days60: 5, days90: 8 },
  units: [
    { id: UNIT, parentId: null, name: '澄湖区政务服务中心', required: 25, certified: 21, overdue: 2, share: 84 },
    { id: TEAM, parentId: UNIT, name: '综合受理一组', required: 25, certified: 21, overdue: 2, share: 84 },
  ],
  forecast: Array.from({ length: 12 }, (_, index) => ({
    month: `${index < 7 ? '2026' : '2027'}-${String(((index + 5) % 12) + 1).padStart(2, '0')}`,
    ending: index,
    renewed: index > 5 ? 2 : 0,
  })),
  ...more,
});

export const row = (name: string, more: Partial<StatusRow> = {}): StatusRow => ({
  person: { id: PERSON, name },
  unit: { id: TEAM, name: '综合受理一组' },
  post: '综合窗口受理员',
  program: PROGRAM,
  status: 'overdue',
  why: '窗口岗位须持证；没有例外',
  required: true,
  validFrom: null,
  lastDay: null,
  dueOn: '2026-06-10',
  daysLeft: -5,
  missedCycles: 1,
  nextDue: '2028-06-10',
  ...more,
});

export const person = (): PersonPrograms => {
  const { person: _person, unit: _unit, post: _post, ...standing } = row('林晓');
  return {
    person: { id: PERSON, name: '林晓', unit: '综合受理一组', post: '综合窗口受理员' },
    on: '2026-06-15',
    programs: [
      {
        ...standing,
        requirements: [
          {
            key: 'quiz',
            title: 'A03 测验',
            kind: 'quiz',
            subjectId: PROGRAM.id,
            met: false,
            on: null,
            evidence: null,
            missing: '最好成绩 45 分，还差 15 分',
          },
        ],
        missing: '还缺 1 项：A03 测验',
        awards: [{ id: PERSON, number: 'CA-W1-2024-0615-00001', validFrom: '2024-06-15', lastDay: '2026-06-14' }],
        history: [
          { from: '2026-05-11', to: '2026-06-10', status: 'assigned', why: '' },
          { from: '2026-06-11', to: null, status: 'overdue', why: '' },
        ],
      },
    ],
  };
};
