// What the load must know of the database: ids, and whether all news has been delivered.
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { BENCH_COURSE, BENCH_QUIZ } from './content.mjs';
import { secretOf, usernameOf } from './seed.mjs';

/** Opens the database for reading beside the server. */
export async function openHouse(dataDir, people) {
  const databaseFile = join(dataDir, 'lms.sqlite');
  const database = new sqlite3.Database(databaseFile, sqlite3.OPEN_READONLY);
  const all = (sql, ...parameters) =>
    new Promise((resolve, reject) => {
      database.all(sql, parameters, (error, rows) => (error ? reject(error) : resolve(rows)));
    });
  const [{ id: courseId }] = await all('SELECT id FROM course WHERE slug = ?', BENCH_COURSE);
  const [{ id: quizId }] = await all('SELECT id FROM quiz WHERE slug = ?', BENCH_QUIZ);
  const [{ id: unitId }] = await all('SELECT id FROM unit WHERE parent_id IS NULL');
  const lessons = await all('SELECT id FROM lesson WHERE course_id = ? ORDER BY number', courseId);
  const ids = new Map((await all('SELECT username, id FROM person')).map(({ username, id }) => [username, id]));
  return {
    ...{ databaseFile, people, courseId, quizId, unitId },
    quizIds: (await all('SELECT DISTINCT quiz_id FROM attempt WHERE ended_at IS NOT NULL')).map((row) => row.quiz_id),
    lessonIds: lessons.map(({ id }) => id),
    personIdOf: (number) => ids.get(usernameOf(number)),
    introductions: (numbers) => {
      let next = 0;
      return () => () => ({
        path: `/api/quizzes/${quizId}`,
        headers: { cookie: `lms_session=${secretOf(numbers[next++])}` },
      });
    },
    settled: async () => {
      while ((await all('SELECT 1 FROM event WHERE settled_at IS NULL LIMIT 1')).length > 0) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
  };
}
