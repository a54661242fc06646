import type { PersonPrograms } from '@lms/contract/certification/status';
import type { EnrolmentView, MyLearning } from '@lms/contract/learning/enrolment';
import { tasksOf } from './home-tasks';

type Program = PersonPrograms['programs'][number];
type Requirement = Program['requirements'][number];

const need = (kind: Requirement['kind'], subjectId: string, met = false): Requirement => ({
  key: subjectId,
  title: subjectId,
  kind,
  subjectId,
  met,
  on: null,
  evidence: null,
  missing: null,
});

const program = (status: Program['status'], daysLeft: number | null, requirements: Requirement[]): Program => ({
  program: { id: 'p', title: '窗口服务类', level: '初级' },
  status,
  why: '规则 12',
  required: true,
  validFrom: null,
  lastDay: null,
  dueOn: daysLeft === null ? null : '2026-06-20',
  daysLeft,
  missedCycles: 0,
  nextDue: null,
  requirements,
  missing: null,
  awards: [],
  history: [],
});

const programs = (...list: Program[]): PersonPrograms => ({
  person: { id: 'me', name: '林晓', unit: null, post: null },
  on: '2026-06-15',
  programs: list,
});

const enrolment = (courseId: string, more: Partial<EnrolmentView> = {}): EnrolmentView => ({
  id: `e-${courseId}`,
  personId: 'me',
  course: { id: courseId, code: courseId, title: courseId, hours: 4 },
  enrolledAt: '2026-06-01T00:00:00.000Z',
  dueOn: null,
  completedAt: null,
  lastSeenAt: null,
  progress: { done: 1, total: 4, percent: 25 },
  next: { kind: 'lesson', id: `l-${courseId}`, title: '下一课', minutes: 8, percent: 0 },
  ...more,
});

const learning = (...items: EnrolmentView[]): MyLearning => ({ items, total: items.length, next: null, classes: [] });

describe('tasksOf', () => {
  it('puts what is missing for a certificate first, in the order of the program', () => {
    const missing = program('overdue', -3, [need('course', 'A03'), need('quiz', 'Q', true), need('scenario', 'S03')]);

    const tasks = tasksOf(programs(missing), learning(enrolment('C04'), enrolment('A03')));

    expect(tasks.map(({ subjectId, status }) => [subjectId, status])).toEqual([
      ['A03', 'overdue'],
      ['S03', 'overdue'],
      ['C04', 'ok'],
    ]);
  });

  it('leads straight to the next lesson of a course that was begun, else to the course', () => {
    const missing = program('assigned', 40, [need('course', 'A03'), need('course', 'C04'), need('quiz', 'Q')]);

    const tasks = tasksOf(programs(missing), learning(enrolment('A03')));

    expect(tasks.map(({ link }) => link)).toEqual(['/learn/lessons/l-A03', '/learn/courses/C04', '/quizzes/Q']);
  });

  it('asks for nothing while a certificate holds and its renewal is not open', () => {
    expect(tasksOf(programs(program('certified', 200, [need('course', 'A03')])), undefined)).toEqual([]);
  });

  it.each([
    [15, 'ok'],
    [14, 'due'],
    [0, 'due'],
  ])('calls an assigned program with %i days left %s', (daysLeft, status) => {
    const [task] = tasksOf(programs(program('assigned', daysLeft, [need('course', 'A03')])), undefined);

    expect(task?.status).toBe(status);
  });

  it('counts the days to the end of the class that brought a course', () => {
    const [task] = tasksOf(programs(), learning(enrolment('C04', { dueOn: '2026-06-12' })));

    expect(task).toMatchObject({ daysLeft: -3, status: 'overdue' });
  });

  it('leaves out courses with nothing left to do', () => {
    expect(tasksOf(programs(), learning(enrolment('C04', { next: null })))).toEqual([]);
  });
});
