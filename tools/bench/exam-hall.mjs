// An exam hall: everybody begins within a minute and then saves an answer every ten seconds; and a server that is killed in
// the middle of saves.
import { setTimeout as pause } from 'node:timers/promises';
import { Candidate } from './candidate.mjs';
import { noteFault } from './load.mjs';
import { until } from './paced.mjs';

/** How long saves go on before the server is killed; not the same each time, so that it is hit at different moments. */
const SAVING_MS = 1000;
const UNEVEN_MS = 97;

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
  await pause(SAVING_MS + UNEVEN_MS * round);
  isKilled = true;
  await server.kill();
  await Promise.all(saving);
  return faults;
}
