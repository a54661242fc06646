// Two years of work: enrolments, lessons read, quizzes sat, certificates won.
import { v7 } from 'uuid';
import { BENCH_COURSE, BENCH_QUIZ } from './content.mjs';
import { makeAttempts } from './attempts.mjs';
import { makeCertificates } from './certificates.mjs';
import { seededRandom } from './seed.mjs';

const YEARS_MS = 2 * 365 * 86_400_000;
/** Courses that everybody takes, and how many of the others. */
const COMMON = ['a03', BENCH_COURSE];
const OTHERS = 4;
/** The share of courses that are finished. */
const FINISHED = 0.7;

/** Inserts the history of these people. */
export async function makeHistory(house, { people }) {
  const chance = seededRandom(7);
  const now = Date.now();
  const tools = {
    ...house,
    chance,
    now,
    /** An id ordered by time, as the product makes them, but the same in each run. */
    idAt: (at) => v7({ msecs: at.getTime(), random: Uint8Array.from({ length: 16 }, () => chance.below(256)) }),
    /** A moment of the last two years, not before another. */
    momentAfter: (at = now - YEARS_MS) => new Date(at + chance.random() * (now - at)),
  };
  const enrolments = await makeEnrolments(tools, people);
  const attempts = await makeAttempts(tools, people, ['a03', BENCH_QUIZ]);
  await makeCertificates(tools, { people, enrolments, attempts });
}

async function makeEnrolments({ app, built, insert, chance, idAt, momentAfter }, people) {
  const { PublishedCourses } = await built('catalog/course/published-courses.js');
  const { Enrolment } = await built('learning/enrolment/enrolment.entity.js');
  const { LessonProgressRow } = await built('learning/lesson/lesson-progress.entity.js');
  const courses = await app.get(PublishedCourses).all();
  const isCommon = ({ slug }) => COMMON.includes(slug);
  const enrolments = [];
  const progress = [];
  for (const person of people) {
    const others = courses.filter((course) => !isCommon(course));
    const chosen = [
      ...courses.filter(isCommon),
      ...Array.from({ length: OTHERS }, () => others.splice(chance.below(others.length), 1)[0]),
    ];
    for (const course of chosen) {
      const enrolledAt = momentAfter();
      const seenAt = momentAfter(enrolledAt.getTime());
      const isFinished = chance.random() < FINISHED;
      const read = course.lessons.slice(0, isFinished ? course.lessons.length : chance.below(course.lessons.length));
      const enrolment = {
        id: idAt(enrolledAt),
        personId: person.id,
        courseId: course.id,
        classId: null,
        ...{ enrolledAt, dueOn: null, lastSeenAt: seenAt, lessonsDone: read.length },
        completedAt: isFinished ? seenAt : null,
        lessons: Object.fromEntries(read.map(({ id }) => [id, { percent: 100, done: true }])),
      };
      enrolments.push(enrolment);
      if (isCommon(course)) progress.push(...read.map((lesson) => progressRow(enrolment, lesson, seenAt)));
    }
  }
  await insert(Enrolment, enrolments);
  await insert(LessonProgressRow, progress);
  return enrolments;
}

const progressRow = ({ id: enrolmentId }, { id: lessonId, version, views }, at) => ({
  ...{ enrolmentId, lessonId, version },
  percent: 100,
  seen: views['zh-CN'].map(({ id }) => id),
  position: views['zh-CN'].at(-1)?.id ?? null,
  checks: {},
  doneAt: at,
  savedAt: at,
});
