// The processes that are measured, and what they use.
import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NODE, NODE_ENVIRONMENT, NODE_FLAGS } from '../server-process.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const PATIENCE_MS = 60_000;

/** What every process of the bench gets to know: the server's settings, and nothing of the caller's own. */
export function environment(dataDir, settings = {}) {
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith('LMS_'));
  return {
    ...Object.fromEntries(others),
    ...{ ...NODE_ENVIRONMENT, LMS_DATA_DIR: dataDir, LMS_DEMO: 'false', ...settings },
  };
}

/** Runs a command to its end; its output goes to stderr, or is answered. */
export function run(command, args, { env = process.env, isRead = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', isRead ? 'pipe' : 2, 2] });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve(output) : reject(new Error(`${command} ended with ${code}`))));
  });
}

/** Starts the built server; answers once it is ready. */
export async function startServer({ dataDir, logFile, nodeOptions = [] }) {
  const port = await freePort();
  const env = environment(dataDir, { LMS_PORT: String(port), NODE_ENV: 'production' });
  const log = openSync(logFile, 'a');
  const started = performance.now();
  const args = [...NODE_FLAGS, ...nodeOptions, 'dist/backend/src/main.js'];
  const child = spawn(NODE, args, { cwd: root, env, stdio: ['ignore', log, log] });
  await untilReady(child, `http://127.0.0.1:${port}/health/ready`);
  return {
    port,
    startMs: Math.round(performance.now() - started),
    stop: () => stop(child),
    /** Ends it as a power cut ends a process: nothing is finished, nothing written any more. */
    kill: () => stop(child, 'SIGKILL'),
    metrics: () => metrics(port),
  };
}

/** Starts the bare route on the same database. */
export async function startBare(databaseFile) {
  const child = spawn('node', [join(root, 'tools', 'bench', 'bare-server.mjs'), databaseFile], {
    cwd: root,
    env: environment('unused'),
    stdio: ['ignore', 'pipe', 2],
  });
  const port = await new Promise((resolve, reject) => {
    child.stdout.once('data', (line) => resolve(Number(/:(\d+)\s*$/.exec(String(line))[1])));
    child.once('exit', (code) => reject(new Error(`the bare server ended with ${code}`)));
  });
  return { port, stop: () => stop(child), metrics: () => metrics(port) };
}

/** Asked every 5 ms, so that a start is known to the hundredth of a second. */
async function untilReady(child, url) {
  const patience = performance.now() + PATIENCE_MS;
  while (performance.now() < patience) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('the server was not ready within a minute');
}

async function stop(child, signal = 'SIGTERM') {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Memory in MiB and processor time in seconds, as the server itself tells its operator. */
async function metrics(port) {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const value = (name) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
  return {
    memoryMiB: Math.round(value('process_resident_memory_bytes') / 1_048_576),
    cpuSeconds: value('process_cpu_seconds_total'),
  };
}

/** The most memory that was seen while something ran. */
export function watchMemory(server) {
  let most = 0;
  const look = async () => {
    const { memoryMiB } = await server.metrics();
    most = Math.max(most, memoryMiB);
  };
  const timer = setInterval(() => void look().catch(() => undefined), 1000);
  return async () => {
    clearInterval(timer);
    await look();
    return most;
  };
}
