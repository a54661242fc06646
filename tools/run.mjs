// Starts the server or the command line of the built backend with what a process must know before it begins.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { NODE, NODE_ENVIRONMENT, NODE_FLAGS } from './server-process.mjs';

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

const child = spawn(NODE, [...NODE_FLAGS, `dist/backend/src/${entry}`, ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...NODE_ENVIRONMENT },
});
// The server itself answers signals; this process only waits for it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
