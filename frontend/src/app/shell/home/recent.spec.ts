import { recentOf } from './recent';

const attempt = (id: string, endedAt: string, percent: number) => ({
  id,
  quizId: 'q',
  quizTitle: 'A03 测验',
  quizCode: 'A03',
  number: 1,
  state: 'submitted' as const,
  startedAt: endedAt,
  endedAt,
  endedBy: 'person' as const,
  result: { points: 7, maximum: 8, percent, passed: percent >= 60, provisional: false },
});

const run = (id: string, startedAt: string, score: number | null) => ({
  id,
  scenario: { id: 's', code: 'S03', title: '一次告知完' },
  mode: 'exam' as const,
  status: score === null ? ('running' as const) : ('submitted' as const),
  attempt: 1,
  startedAt,
  finishedAt: score === null ? null : startedAt,
  deadline: null,
  score,
  soFar: false,
  passed: null,
  critical: false,
});

describe('recentOf', () => {
  it('mixes quizzes and cases, the latest first, and says how they went', () => {
    const recent = recentOf({
      learning: undefined,
      attempts: {
        items: [attempt('1', '2026-06-12T01:00:00.000Z', 87.5), attempt('2', '2026-06-14T01:00:00.000Z', 50)],
        total: 2,
      },
      runs: { items: [run('3', '2026-06-13T01:00:00.000Z', 74), run('4', '2026-06-15T01:00:00.000Z', null)], total: 2 },
    });

    expect(recent.map(({ link, outcome }) => [link, outcome.key])).toEqual([
      ['/practice/runs/4', 'running'],
      ['/quizzes/attempts/2/result', 'failed'],
      ['/practice/runs/3/result', 'examined'],
      ['/quizzes/attempts/1/result', 'passed'],
    ]);
  });
});
