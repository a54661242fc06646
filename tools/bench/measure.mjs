// The order of the run: starts, the bare route, reads, and a quiz from start to end, at 16 and at 64 connections.
import { join } from 'node:path';
import { load, rounded } from './load.mjs';
import { measureEngine } from './engine.mjs';
import { readOperations, saveAnswers, signIn, startAttempts, submitAttempts } from './operations.mjs';
import { measurePages } from './pages.mjs';
import { paced } from './paced.mjs';
import { startBare, startServer, watchMemory } from './processes.mjs';
import { beginRuns, pacedCommands, sandboxCommands } from './runs.mjs';
import { MANAGER, secretOf, usernameOf } from './seed.mjs';
import { openHouse } from './house.mjs';

const CONNECTIONS = [16, 64];
const REPEATS = 20;

/** Measures everything; answers what `report.mjs` prints. */
export async function measure(options) {
  const { folder, dataDir, say, size, only, hasPages, hasProfile } = options;
  const start = (nodeOptions) => startServer({ dataDir, logFile: join(folder, 'server.log'), nodeOptions });
  say('cold starts');
  const coldStart = await coldStarts(start, size.starts);
  const server = await start(hasProfile ? ['--cpu-prof', `--cpu-prof-dir=${join(folder, 'profile')}`] : []);
  try {
    const house = await openHouse(dataDir, size.people);
    const idle = await server.metrics();
    const unwatch = watchMemory(server);
    const loads = [];
    const state = { server, house, size, say, loads, isWanted: ({ name }) => !only || name.includes(only) };
    for (const connections of CONNECTIONS) await measureAt(state, connections);
    const singles = {
      ...(await reports(server.port, house)),
      'memory idle (MiB)': idle.memoryMiB,
      'memory under load (MiB)': await unwatch(),
      'cold start to the first 200 (ms)': coldStart,
      'CPU of a course request (ms)': loads.find(({ name }) => name === 'course outline')?.cpuMs ?? null,
      'news settled after the last submission (ms)': state.settleMs ?? null,
      ...(await measureEngine(say)),
    };
    const pages = hasPages ? await measurePages(server.port, await pagesOf(server.port, house)) : [];
    return { loads, singles, pages };
  } finally {
    await server.stop();
  }
}

/** The median of several starts on a database that is there already. */
async function coldStarts(start, times) {
  const taken = [];
  for (let time = 0; time < times; time++) {
    const server = await start();
    taken.push(server.startMs);
    await server.stop();
  }
  return taken.sort((one, other) => one - other)[Math.floor(times / 2)];
}

async function measureAt(state, connections) {
  const bare = await measureBare(state, connections);
  for (const operation of readOperations(state.house)) {
    if (state.isWanted(operation)) await measureOne(state, operation, connections, bare);
  }
  await measureSignIn(state, connections, bare);
  await measureQuiz(state, connections, bare);
  await measureCommands(state, connections, bare);
}

/** The limit of the machine, anew at each level of load. */
async function measureBare({ house, size, say, loads }, connections) {
  const bare = await startBare(house.databaseFile);
  try {
    say(`bare route, ${connections} connections`);
    const requestsOf = (connection) => {
      let turn = 0;
      return () => ({ path: `/people/${usernameOf((connection * 8 + (turn++ % 8)) % size.people)}` });
    };
    await load({ port: bare.port, connections, seconds: size.warmUp, requestsOf });
    const { figures, cpuMs } = await counted(bare, { connections, seconds: size.seconds, requestsOf });
    loads.push({ name: 'bare Fastify route, one row by key', ...figures, cpuMs });
    return { perSecond: figures.perSecond, cpuMs };
  } finally {
    await bare.stop();
  }
}

/** Warms up and measures; counts the processor time that the server spends on a request, whoever else is busy. */
async function measureOne({ server, size, say, loads }, operation, connections, bare) {
  const { name, amount, everyMs, perPage = 1 } = operation;
  say(`${name}, ${connections} connections`);
  if (!amount && !everyMs) await load({ port: server.port, connections, seconds: size.warmUp, ...operation });
  const { figures, cpuMs } = await counted(server, { connections, seconds: size.seconds, ...operation });
  const whole = perPage > 1 ? pagesFrom(figures, perPage) : figures;
  // At a stated pace the number says what was asked, not what could be had.
  const ofBare = everyMs ? undefined : Math.round((1000 * whole.perSecond) / bare.perSecond) / 10;
  loads.push({ name, ...whole, cpuMs: rounded(perPage * cpuMs), ofBare });
}

/** A load, and the processor time that the process spent on each request of it. */
async function counted(process, run) {
  const before = await process.metrics();
  const figures = await (run.everyMs ? paced : load)({ port: process.port, ...run });
  const after = await process.metrics();
  return { figures, cpuMs: rounded((1000 * (after.cpuSeconds - before.cpuSeconds)) / figures.requests) };
}

/** Figures of requests that make up one page, told for the page: one after the other they take so many times as long. */
const pagesFrom = ({ perSecond, p50, p95, p99, ...rest }, perPage) => ({
  ...rest,
  perSecond: Math.round(perSecond / perPage),
  ...{ p50: rounded(p50 * perPage), p95: rounded(p95 * perPage), p99: rounded(p99 * perPage) },
});

async function measureSignIn(state, connections, bare) {
  const { size } = state;
  const from = connections === CONNECTIONS[0] ? 0 : size.people - size.signIns;
  const operation = signIn(from, size.signIns);
  if (state.isWanted(operation)) await measureOne(state, operation, connections, bare);
}

/** Some people sit the quiz: each level of load takes other people. */
async function measureQuiz(state, connections, bare) {
  const { house, size, isWanted } = state;
  const quiz = ['start an attempt', 'save one answer', 'submit'];
  if (!quiz.some((name) => isWanted({ name }))) return;
  const from = connections === CONNECTIONS[0] ? 0 : size.attempts;
  const numbers = Array.from({ length: size.attempts }, (_, index) => from + index);
  const started = [];
  // Everybody's session is known to the server by now: they have read the introduction.
  const introduction = { name: 'introduction', amount: numbers.length, requestsOf: house.introductions(numbers) };
  await load({ port: state.server.port, connections, ...introduction });
  await measureOne(state, startAttempts(house.quizId, numbers, started), connections, bare);
  await measureOne(state, saveAnswers(started), connections, bare);
  await measureOne(state, submitAttempts(started), connections, bare);
  const submitted = performance.now();
  await house.settled();
  state.settleMs = Math.round(performance.now() - submitted);
}

/**
 * Clerks at the simulated office; each level of load has its own people. As many commands as the machine can take first; then,
 * at the higher level, at a pace that is still far beyond what so many clerks ask.
 */
async function measureCommands(state, connections, bare) {
  const { server, size, isWanted } = state;
  if (!isWanted({ name: 'sandbox command' })) return;
  const runsFrom = (from) =>
    beginRuns(
      server.port,
      Array.from({ length: size.runs }, (_, index) => from + index),
    );
  const [low, high] = CONNECTIONS;
  await measureOne(state, sandboxCommands(await runsFrom(connections === low ? 0 : size.runs)), connections, bare);
  if (connections === high) await measureOne(state, pacedCommands(await runsFrom(2 * size.runs)), connections, bare);
}

/** A manager's report, by the median of some calls one after the other, and all of it as a file. */
async function reports(port, { unitId }) {
  const headers = { cookie: `lms_session=${secretOf(MANAGER)}` };
  const timed = async (path) => {
    const start = performance.now();
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
    const bytes = (await answer.arrayBuffer()).byteLength;
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return { ms: performance.now() - start, bytes };
  };
  const median = async (path) => {
    const taken = [];
    for (let time = 0; time < REPEATS; time++) taken.push((await timed(path)).ms);
    return Math.round(10 * taken.sort((one, other) => one - other)[REPEATS / 2]) / 10;
  };
  return {
    'report of all people, first page (ms)': await median(`/api/certification/statuses?unit=${unitId}&size=25`),
    'report of all people, as a file (ms)': await median(`/api/reporting/people.csv?unit=${unitId}`),
  };
}

/** The pages that a browser opens; for the quiz an attempt is started. */
async function pagesOf(port, { lessonIds, quizId, people }) {
  const number = people - 1;
  const headers = { cookie: `lms_session=${secretOf(number)}` };
  const answer = await fetch(`http://127.0.0.1:${port}/api/quizzes/${quizId}/attempts`, { method: 'POST', headers });
  const { id: attemptId } = await answer.json();
  return [
    { name: 'sign-in', path: '/sign-in' },
    { name: 'home', path: '/', number },
    { name: 'lesson', path: `/learn/lessons/${lessonIds[0]}`, number },
    { name: 'quiz', path: `/quizzes/attempts/${attemptId}`, number },
  ];
}
