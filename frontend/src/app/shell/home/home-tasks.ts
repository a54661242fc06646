import type { CertificationStatus, PersonPrograms, RequirementState } from '@lms/contract/certification/status';
import type { EnrolmentView, MyLearning } from '@lms/contract/learning/enrolment';
import type { Status } from '../../shared/ui/status-chip';

type Program = PersonPrograms['programs'][number];

/** Something to do, and why it is this. */
export interface Task {
  readonly kind: RequirementState['kind'];
  /** The course, quiz, scenario or skill exam. */
  readonly subjectId: string;
  readonly title: string;
  readonly link: string;
  readonly status: Status;
  readonly dueOn: string | null;
  /** Calendar days to the due day, negative when it has passed. */
  readonly daysLeft: number | null;
  /** The certificate it is for, if any. */
  readonly program: Program | null;
  /** Where the person is in the course, if it is one they have begun. */
  readonly enrolment: EnrolmentView | null;
}

/** Fewer days than this before the due day, and the task counts as due soon. */
const SOON = 14;

/** Stands behind every day there is. */
const NO_DAY = 1_000_000;

/** Statuses that ask the person to act. A certificate that is valid and not yet up for renewal asks for nothing. */
const STATUS: Partial<Record<CertificationStatus, Status>> = {
  overdue: 'overdue',
  expired: 'expired',
  grace: 'overdue',
  'renewal-open': 'due',
  suspended: 'paused',
  temporary: 'due',
  'in-progress': 'ok',
  assigned: 'ok',
};

const URGENCY: readonly Status[] = ['overdue', 'expired', 'due', 'ok', 'paused'];

/**
 * What the person has to do, the most urgent first: what is missing for a certificate they must hold, in the program's
 * order, then courses they have begun or been given.
 */
export function tasksOf(programs: PersonPrograms | undefined, learning: MyLearning | undefined): Task[] {
  const enrolments = learning?.items ?? [];
  const forCertificates = (programs?.programs ?? []).flatMap((program) => missingIn(program, enrolments));
  const covered = new Set(forCertificates.map(({ subjectId }) => subjectId));
  const begun = enrolments
    .filter(({ next, course }) => next !== null && !covered.has(course.id))
    .map((enrolment) => taskOfEnrolment(enrolment, programs?.on));
  // The sort is stable: within the same urgency and day the program's order stays.
  return [...forCertificates, ...begun].sort(
    (one, other) =>
      URGENCY.indexOf(one.status) - URGENCY.indexOf(other.status) ||
      (one.daysLeft ?? NO_DAY) - (other.daysLeft ?? NO_DAY),
  );
}

function missingIn(program: Program, enrolments: readonly EnrolmentView[]): Task[] {
  const status = STATUS[program.status];
  if (!status || !(program.required || program.awards.length > 0 || program.status === 'in-progress')) return [];
  return program.requirements
    .filter(({ met }) => !met)
    .map((requirement) => {
      const enrolment = enrolments.find(({ course }) => course.id === requirement.subjectId) ?? null;
      return {
        kind: requirement.kind,
        subjectId: requirement.subjectId,
        title: requirement.title,
        link: linkTo(requirement, enrolment),
        status: soonerThan(status, program.daysLeft),
        dueOn: program.dueOn,
        daysLeft: program.daysLeft,
        program,
        enrolment,
      };
    });
}

function taskOfEnrolment(enrolment: EnrolmentView, today: string | undefined): Task {
  const { course, dueOn } = enrolment;
  const daysLeft = dueOn && today ? daysBetween(today, dueOn) : null;
  return {
    kind: 'course',
    subjectId: course.id,
    title: `${course.code} ${course.title}`,
    link: linkToCourse(course.id, enrolment),
    status: daysLeft !== null && daysLeft < 0 ? 'overdue' : soonerThan('ok', daysLeft),
    dueOn,
    daysLeft,
    program: null,
    enrolment,
  };
}

const soonerThan = (status: Status, daysLeft: number | null): Status =>
  status === 'ok' && daysLeft !== null && daysLeft <= SOON ? 'due' : status;

function linkTo({ kind, subjectId }: RequirementState, enrolment: EnrolmentView | null): string {
  if (kind === 'quiz') return `/quizzes/${subjectId}`;
  if (kind === 'skill-exam') return `/practice/exams/${subjectId}`;
  return kind === 'scenario' ? `/practice/scenarios/${subjectId}` : linkToCourse(subjectId, enrolment);
}

/** Straight to the next lesson where there is one, else to the course's own page. */
function linkToCourse(courseId: string, enrolment: EnrolmentView | null): string {
  const next = enrolment?.next;
  if (next?.kind === 'lesson') return `/learn/lessons/${next.id}`;
  return next ? `/quizzes/${next.id}` : `/learn/courses/${courseId}`;
}

const DAY = 86_400_000;
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);
