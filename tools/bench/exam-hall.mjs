// An exam hall: everybody begins within a minute and then saves an answer every ten seconds; and a server that is killed in
// the middle of saves.
import { setTimeout as pause } from 'node:timers/promises';
import { Candidate } from './candidate.mjs';
import { noteFault } from './load.mjs';
import { until } from './paced.mjs';

/** The server is killed when everybody has had so many saves acknowledged on average, and a few milliseconds more. */
const SAVES_BEFORE_KILL = 10;
const UNEVEN_MS = 7;

/** Candidates come one after the other, read the introduction, begin and save. Times count from when each was due. */
export async function sitExam(port, quizId, { candidates: count, arrivalMs, everyMs, sittingMs }) {
  const begins = [];
  const saves = [];
  const faults = new Map();
  const candidates = Array.from({ length: count }, (_, number) => new Candidate(number));
  const start = performance.now();
  const timed = async (due, times, work) => {
    await until(due);
    try {
      await work();
      times.push(performance.now() - due);
    } catch (error) {
      noteFault(faults, error.message);
    }
  };
  const sit = async (candidate, number) => {
    const arrival = start + (arrivalMs * number) / count;
    await until(arrival);
    candidate.connect(port);
    await timed(performance.now(), [], () => candidate.introduce(quizId));
    await timed(performance.now(), begins, () => candidate.begin(quizId));
    if (!candidate.attemptId) return;
    for (let due = arrival + everyMs; due <= arrival + sittingMs; due += everyMs) {
      await timed(due, saves, () => candidate.save());
    }
    candidate.leave();
  };
  await Promise.all(candidates.map(sit));
  return { candidates: candidates.filter(({ attemptId }) => attemptId), begins, saves, faults };
}

/** All of them save as fast as they are answered until the server is killed; answers what went wrong before that. */
export async function saveUntilKilled(server, candidates, round) {
  const faults = new Map();
  let isKilled = false;
  const saving = candidates.map(async (candidate) => {
    candidate.connect(server.port);
    while (!isKilled) {
      try {
        await candidate.save();
      } catch (error) {
        if (!isKilled) noteFault(faults, error.message);
        return;
      }
    }
  });
  const enough = acknowledgedBy(candidates) + SAVES_BEFORE_KILL * candidates.length;
  const allFailed = Promise.all(saving).then(() => true);
  while (acknowledgedBy(candidates) < enough) if (await Promise.race([allFailed, pause(UNEVEN_MS)])) break;
  await pause(UNEVEN_MS * round);
  isKilled = true;
  await server.kill();
  await Promise.all(saving);
  return faults;
}

/** How many saves they have been told of. */
export const acknowledgedBy = (candidates) =>
  candidates.reduce((total, { acknowledged }) => total + acknowledged.length, 0);
