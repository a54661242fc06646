// What is measured, as requests of a browser. Each connection is other people, so that nothing is answered from somebody
// else's cache.
import { answerTo } from './answers.mjs';
import { MANAGER, PASSWORD, secretOf, usernameOf } from './seed.mjs';

const cookieOf = (number) => `lms_session=${secretOf(number)}`;
const JSON_BODY = { 'content-type': 'application/json' };

/** How many people take turns on one connection. */
const TURNS = 8;

const get = (path, number) => ({ method: 'GET', path, headers: { cookie: cookieOf(number) } });
const send = (method, path, number, body) => ({
  ...{ method, path },
  headers: { ...JSON_BODY, cookie: cookieOf(number) },
  body: JSON.stringify(body),
});

/** The people of a connection take turns; `pathOf` may name several paths, which each of them then asks in order. */
const reading = (name, pathOf, { people }) => ({
  name,
  requestsOf: (connection) => {
    let turn = 0;
    return () => {
      const number = (connection * TURNS + (turn++ % TURNS)) % people;
      return get(pathOf(number), number);
    };
  },
});

/** Everything that home asks for, one person after the other. */
function wholeHome(paths, { people }) {
  return {
    name: 'home, all of it',
    perPage: paths.length,
    requestsOf: (connection) => {
      let turn = 0;
      return () => {
        const number = (connection * TURNS + (Math.floor(turn / paths.length) % TURNS)) % people;
        return get(paths[turn++ % paths.length](number), number);
      };
    },
  };
}

const managing = (name, path) => ({ name, requestsOf: () => () => get(path, MANAGER) });

/** What the learner's home asks. */
export const homePaths = ({ personIdOf }) => [
  () => '/api/me',
  () => '/api/me/learning',
  (number) => `/api/certification/people/${personIdOf(number)}`,
  () => '/api/awards',
  () => '/api/attempts?state=submitted&size=5',
  () => '/api/runs?size=5',
  () => '/api/recall/day',
];

/** Reads: they may be repeated as often as one likes. */
export function readOperations(house) {
  const [me, learning, programs, awards, attempts, runs, recall] = homePaths(house);
  const { courseId, lessonIds, unitId } = house;
  return [
    reading('who am I', me, house),
    reading('my courses', learning, house),
    reading('my certification', programs, house),
    reading('my certificates', awards, house),
    reading('my last attempts', attempts, house),
    reading('my last cases', runs, house),
    reading('my recall of today', recall, house),
    wholeHome(homePaths(house), house),
    reading('course outline', () => `/api/courses/${courseId}`, house),
    reading('lesson', (number) => `/api/lessons/${lessonIds[number % lessonIds.length]}`, house),
    managing('manager’s overview', '/api/reporting/overview'),
    managing('summary of all people', `/api/certification/summary?unit=${unitId}`),
    managing('list of all people', `/api/certification/statuses?unit=${unitId}&size=25`),
  ];
}

/** Sign-in: everybody once, as on a Monday morning. */
export function signIn(from, amount) {
  return {
    name: 'sign-in',
    amount,
    requestsOf: taking(
      Array.from({ length: amount }, (_, index) => from + index),
      (number) => ({
        method: 'POST',
        path: '/api/sessions',
        headers: JSON_BODY,
        body: JSON.stringify({ username: usernameOf(number), password: PASSWORD }),
      }),
    ),
  };
}

/** People start a quiz; what they get is kept for the saves. */
export function startAttempts(quizId, numbers, started) {
  const waiting = new Map();
  return {
    name: 'start an attempt',
    amount: numbers.length,
    requestsOf: taking(numbers, (number, connection) => {
      waiting.set(connection, number);
      return send('POST', `/api/quizzes/${quizId}/attempts`, number, {});
    }),
    onResponse: (connection, body) => started.push({ number: waiting.get(connection), body }),
  };
}

/** Every slot of every attempt is answered once, one person after the other on each connection. */
export function saveAnswers(started) {
  const saves = started.flatMap(({ number, body }) => {
    const { id, lease, slots } = JSON.parse(body);
    return slots.map(({ slot, item }) => ({
      number,
      id,
      slot,
      body: { sequence: 1, lease, answer: answerTo(item, (slot % 10) / 10) },
    }));
  });
  return {
    name: 'save one answer',
    amount: saves.length,
    requestsOf: taking(saves, ({ id, slot, number, body }) =>
      send('PUT', `/api/attempts/${id}/answers/${slot}`, number, body),
    ),
  };
}

/** Every attempt is handed in. */
export function submitAttempts(started) {
  const attempts = started.map(({ number, body }) => ({ number, id: JSON.parse(body).id }));
  return {
    name: 'submit',
    amount: attempts.length,
    requestsOf: taking(attempts, ({ id, number }) => send('POST', `/api/attempts/${id}/submission`, number, {})),
  };
}

/** Hands out a list, each entry once, to whichever connection asks next. */
function taking(list, requestOf) {
  let next = 0;
  return (connection) => () => requestOf(list[next++], connection);
}
