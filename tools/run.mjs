// Starts the server or the command line of the built backend with what a process must know before it begins.
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NODE, NODE_ENVIRONMENT, NODE_FLAGS } from './server-process.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [what, ...args] = process.argv.slice(2);
const entry = { server: 'main.js', cli: 'cli.js' }[what];
if (!entry) throw new Error(`run.mjs server|cli, not ${what}`);

// The command line answers on standard output and builds what is stale first; a server is built by `npm start`. Nx is
// asked only where a source is newer than the build: it would lay the built files down anew under a running server.
if (what === 'cli' && newestSource() > changedAt('dist/backend/.tsbuildinfo')) {
  const built = spawnSync('nx', ['run', 'backend:build', '--output-style=static'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
}

const child = spawn(NODE, [...NODE_FLAGS, `dist/backend/src/${entry}`, ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...NODE_ENVIRONMENT },
});
// The server itself answers signals; this process only waits for it. To have stopped when asked to is no failure.
let isAsked = false;
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    isAsked = true;
    child.kill(signal);
  });
child.on('exit', (code, signal) => process.exit(code ?? (isAsked && signal !== 'SIGKILL' ? 0 : 1)));

/** Of the files the build is made of and of their folders, in which a removed file shows. */
function newestSource() {
  const folders = ['backend/src', 'backend/contract'];
  const inside = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, name)),
  );
  const settings = ['package-lock.json', 'tsconfig.base.json', 'backend/tsconfig.json', 'backend/tsconfig.app.json'];
  return Math.max(...[...settings, ...folders, ...inside].map(changedAt));
}

/** In milliseconds; 0 where there is no such file. */
function changedAt(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
