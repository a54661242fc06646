// What others reach and what we aim at, on two cores shared by server, database and load generator, 16 connections.

/** What 64 clerks ask for who each give a command every 64 ms. */
export const PACED_COMMANDS = 'sandbox command, 1,000 a second asked';

/** By operation, times in milliseconds; for 16 connections where no other number stands. */
export const AIMS = {
  'sign-in': { moodle: '94/s, p50 173 ms', mentingo: '8.6/s, p50 1,858 ms', perSecond: 60 },
  'my courses': { moodle: '45–62/s, p95 435 ms', mentingo: '293–355/s', perSecond: 1500, p95: 25 },
  'course outline': { moodle: '44/s, p95 443 ms', mentingo: '199/s', perSecond: 1000, p95: 40 },
  lesson: { moodle: '65/s, p95 305 ms', mentingo: '178/s', perSecond: 1000, p95: 40 },
  'start an attempt': { moodle: '79/s, p95 262 ms', mentingo: '–', perSecond: 700, p95: 50 },
  'save one answer': { moodle: '191/s, p95 120 ms', mentingo: '–', perSecond: 4000, p95: 20 },
  'sandbox command': { moodle: '–', mentingo: '–', connections: 64, p99: 50 },
  [PACED_COMMANDS]: { moodle: '–', mentingo: '–', connections: 64, p50: 10, p99: 50 },
  submit: { moodle: '79/s, p95 250 ms', mentingo: '104/s, p95 237 ms', perSecond: 500, p95: 60 },
};

const NOWHERE_ELSE = { moodle: '–', mentingo: '–' };

/** Single figures: `limit` must not be passed. */
export const SINGLE_AIMS = {
  'report of all people, first page (ms)': { moodle: '101', mentingo: '14', limit: 10 },
  'report of all people, as a file (ms)': { moodle: '4,950', mentingo: '900', limit: 500 },
  'memory idle (MiB)': { moodle: '154 + PostgreSQL', mentingo: '315 + PostgreSQL, Redis', limit: 150 },
  'memory under load (MiB)': { moodle: '166 + PostgreSQL', mentingo: '759 + PostgreSQL, Redis', limit: 300 },
  'open a world of 200 cases (ms)': { ...NOWHERE_ELSE, limit: 300 },
  'fold a log of 1,000 events (ms)': { ...NOWHERE_ELSE, limit: 50 },
  'prove every scenario, variant and ten seeds (s)': { ...NOWHERE_ELSE, limit: 60 },
  'cold start to the first 200 (ms)': { moodle: '320', mentingo: '2,200', limit: 1000 },
  'CPU of a course request (ms)': { moodle: '44', mentingo: '8.9', limit: 1 },
  'exam: begin, p99 (ms)': { ...NOWHERE_ELSE, limit: 200 },
  'exam: save, p99 (ms)': { ...NOWHERE_ELSE, limit: 250 },
  'exam: requests that failed': { ...NOWHERE_ELSE, limit: 0 },
  'exam: answers lost, changed or out of order': { ...NOWHERE_ELSE, limit: 0 },
  'kill -9: requests that failed before it': { ...NOWHERE_ELSE, limit: 0 },
  'kill -9: answers lost, changed or out of order': { ...NOWHERE_ELSE, limit: 0 },
  'regrade: time for 10,000 of them (s)': { ...NOWHERE_ELSE, limit: 30 },
  'item analysis of 10,000 attempts of 50 items (ms)': { ...NOWHERE_ELSE, limit: 2000 },
};

/** The first page that a browser opens. */
export const PAGE_AIM = {
  moodle: '19 requests, 1,198 kB, 300 ms',
  mentingo: '104 requests, 1,213 kB, 628 ms',
  requests: 12,
  kB: 150,
  firstPaintMs: 250,
};
