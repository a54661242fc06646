import type { AttemptPage } from '@lms/contract/assessment/attempt';
import type { MyLearning } from '@lms/contract/learning/enrolment';
import type { RunPage } from '@lms/contract/sandbox/scenario';
import type { IconName } from '../../shared/ui/icons';

/** A text and what goes into it. */
interface Outcome {
  readonly key: string;
  readonly params?: Readonly<Record<string, number>>;
}

/** Something the person did lately. */
export interface Recent {
  readonly icon: IconName;
  readonly title: string;
  readonly link: string;
  readonly at: string;
  /** How it went: a key of `shell.home.recent` and what goes into its text. */
  readonly outcome: Outcome;
}

const SHOWN = 5;

export interface Sources {
  readonly learning: MyLearning | undefined;
  readonly attempts: AttemptPage | undefined;
  readonly runs: RunPage | undefined;
}

/** Courses, quizzes and cases in one list, the latest first. */
export function recentOf({ learning, attempts, runs }: Sources): Recent[] {
  return [...courses(learning), ...quizzes(attempts), ...cases(runs)]
    .sort((one, other) => other.at.localeCompare(one.at))
    .slice(0, SHOWN);
}

function courses(learning: MyLearning | undefined): Recent[] {
  return (learning?.items ?? []).flatMap(({ course, lastSeenAt, completedAt, progress }) => {
    if (!lastSeenAt) return [];
    const { done, total } = progress;
    const outcome: Outcome = completedAt ? { key: 'completed' } : { key: 'progress', params: { done, total } };
    return [
      {
        icon: 'book' as const,
        title: `${course.code} ${course.title}`,
        link: `/learn/courses/${course.id}`,
        at: lastSeenAt,
        outcome,
      },
    ];
  });
}

function quizzes(attempts: AttemptPage | undefined): Recent[] {
  return (attempts?.items ?? []).flatMap(({ id, quizTitle, endedAt, result }) => {
    if (!endedAt) return [];
    const outcome: Outcome = result
      ? { key: result.passed ? 'passed' : 'failed', params: { percent: result.percent } }
      : { key: 'submitted' };
    return [{ icon: 'quiz' as const, title: quizTitle, link: `/quizzes/attempts/${id}/result`, at: endedAt, outcome }];
  });
}

function cases(runs: RunPage | undefined): Recent[] {
  return (runs?.items ?? []).map(({ id, scenario, mode, startedAt, finishedAt, score }) => ({
    icon: 'desk' as const,
    title: `${scenario.code} ${scenario.title}`,
    link: finishedAt ? `/practice/runs/${id}/result` : `/practice/runs/${id}`,
    at: finishedAt ?? startedAt,
    outcome:
      finishedAt && score !== null
        ? { key: mode === 'exam' ? 'examined' : 'practised', params: { score } }
        : { key: 'running' },
  }));
}
