// `npm run bench -- --exam`: an exam hall at nine o'clock, and the same hall with the plug pulled ten times.
import { join } from 'node:path';
import { analysisTime } from './analysis.mjs';
import { faultsOfLog } from './answer-log.mjs';
import { acknowledgedBy, saveUntilKilled, sitExam } from './exam-hall.mjs';
import { openHouse } from './house.mjs';
import { figuresOf, rounded } from './load.mjs';
import { startServer, watchMemory } from './processes.mjs';
import { regradeAll } from './regrades.mjs';

/** Answers the figures by their names, and what went wrong, counted by kind. */
export async function measureExam({ folder, dataDir, say, size }) {
  const { exam, people } = size;
  const start = () => startServer({ dataDir, logFile: join(folder, 'server.log') });
  // The server of the hour: each kill is followed by another.
  const state = { dataDir, say, exam, start, server: await start(), faults: new Map() };
  try {
    const { quizId, quizIds } = await openHouse(dataDir, people);
    const hall = await inTheHall(state, quizId);
    const killed = await underKills(state, hall.candidates);
    const regraded = await regradeAll(state.server.port, quizIds, say);
    const figures = {
      ...hall.figures,
      ...killed,
      'regrade, on trial and for good: attempts': regraded.attempts,
      'regrade: time for 10,000 of them (s)': rounded((10_000 * regraded.seconds) / regraded.attempts),
      'item analysis of 10,000 attempts of 50 items (ms)': await analysisTime(say),
    };
    return { figures, faults: state.faults };
  } finally {
    await state.server.stop();
  }
}

async function inTheHall({ server, dataDir, say, exam, faults }, quizId) {
  const { candidates: count, arrivalMs, everyMs, sittingMs } = exam;
  say(
    `${count} candidates begin within ${arrivalMs / 1000} s and save every ${everyMs / 1000} s for ${sittingMs / 1000} s`,
  );
  const unwatch = watchMemory(server);
  const before = await server.metrics();
  const begun = performance.now();
  const { candidates, begins, saves, faults: failed } = await sitExam(server.port, quizId, exam);
  const seconds = (performance.now() - begun) / 1000;
  const { cpuSeconds } = await server.metrics();
  say('the log is replayed');
  const wrong = await faultsOfLog(dataDir, candidates);
  add(faults, 'exam', failed, wrong);
  const [begin, save] = [figuresOf(begins, 1), figuresOf(saves, 1)];
  const figures = {
    'exam: candidates who began': candidates.length,
    'exam: begin, p50 (ms)': begin.p50,
    'exam: begin, p99 (ms)': begin.p99,
    'exam: saves acknowledged': acknowledgedBy(candidates),
    'exam: save, p50 (ms)': save.p50,
    'exam: save, p95 (ms)': save.p95,
    'exam: save, p99 (ms)': save.p99,
    'exam: requests that failed': sum(failed),
    'exam: answers lost, changed or out of order': sum(wrong),
    'exam: processor of the server (% of one)': Math.round((100 * (cpuSeconds - before.cpuSeconds)) / seconds),
    'exam: memory of the server (MiB)': await unwatch(),
  };
  return { candidates, figures };
}

/** The server is killed in the middle of saves, started again, and the log replayed; again and again. */
async function underKills(state, everybody) {
  const { dataDir, say, exam, faults } = state;
  const candidates = everybody.slice(0, exam.killed);
  const before = acknowledgedBy(candidates);
  const starts = [];
  let failed = 0;
  let wrong = 0;
  for (let round = 1; round <= exam.kills; round++) {
    say(`kill -9 in the middle of saves from ${candidates.length} clients, ${round} of ${exam.kills}`);
    const early = await saveUntilKilled(state.server, candidates, round);
    state.server = await state.start();
    starts.push(state.server.startMs);
    const found = await faultsOfLog(dataDir, candidates);
    add(faults, `kill -9, ${round}`, early, found);
    failed += sum(early);
    wrong += sum(found);
  }
  return {
    [`kill -9 during saves from ${candidates.length} clients: times`]: exam.kills,
    'kill -9: saves acknowledged': acknowledgedBy(candidates) - before,
    'kill -9: requests that failed before it': failed,
    'kill -9: answers lost, changed or out of order': wrong,
    'kill -9: ready again, at most (ms)': Math.max(...starts),
  };
}

const sum = (counts) => [...counts.values()].reduce((total, count) => total + count, 0);

function add(faults, where, ...found) {
  for (const counts of found) {
    for (const [fault, count] of counts) faults.set(`${where}: ${fault}`, count);
  }
}
