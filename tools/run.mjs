// Starts the server or the command line of the built backend with what a process must know before it begins:
// the time zone, and a thread pool wide enough for SQLite, password hashing and files at once.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [what, ...args] = process.argv.slice(2);
const entry = { server: 'main.js', cli: 'cli.js' }[what];
if (!entry) throw new Error(`run.mjs server|cli, not ${what}`);

// The command line answers on standard output and builds what is stale first; a server is built by `npm start`.
if (what === 'cli') {
  const built = spawnSync('nx', ['run', 'backend:build', '--output-style=static'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
}

// The Node that the lock file names, whichever one called this.
const node = join(root, 'node_modules', '.bin', 'node');
const child = spawn(node, ['--enable-source-maps', `dist/backend/src/${entry}`, ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, TZ: 'UTC', UV_THREADPOOL_SIZE: process.env.UV_THREADPOOL_SIZE ?? '8' },
});
// The server itself answers signals; this process only waits for it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
