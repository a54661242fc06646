// Runs before anything else, on any Node from 20.19 and without node_modules: installs what the lock file names if that
// has not been done, and with --browser sees to a Chromium for the browser tests. No imports from packages at the top.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const stamp = join(root, 'node_modules', '.bootstrap');
const isRootOnDebian = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Everything that commands print goes to stderr: standard output belongs to the command that was asked for. */
const run = (command, args, env = process.env) =>
  spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], env }).status ?? 1;
const has = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
const die = (message) => {
  console.error(message);
  process.exit(1);
};

function aptInstall(...packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = ['-o', 'DPkg::Lock::Timeout=300', '-q'];
  run('apt-get', [...options, 'update'], env);
  return run('apt-get', [...options, 'install', '-y', '--no-install-recommends', ...packages], env) === 0;
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) die(`Node 20.19 or newer is needed; this is ${process.version}.`);

const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(`${process.platform}-${process.arch}`)
  .digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) install();
if (process.argv.includes('--browser')) await findBrowser();

function install() {
  const missing = ['python3', 'make', 'g++'].filter((command) => !has(command));
  if (missing.length > 0 && !(isRootOnDebian && aptInstall(...missing))) {
    console.error(`Missing ${missing.join(', ')}: needed where the SQLite driver's binary cannot be downloaded.`);
  }
  console.error('Installing dependencies (npm ci), a minute or two …');
  // npm must run with the Node it came with, not with node_modules/.bin/node, which npm ci is about to delete.
  const path = (process.env.PATH ?? '').split(delimiter).filter((part) => part !== bin);
  const env = { ...process.env, PATH: path.join(delimiter) };
  const { npm_execpath: npm, npm_node_execpath: npmNode } = process.env;
  const node = npmNode && !npmNode.startsWith(bin) ? npmNode : 'node';
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const status = npm ? run(node, [npm, ...args], env) : run('npm', args, env);
  if (status !== 0) die('npm ci failed: see above.');
  writeFileSync(stamp, wanted);
}

async function findBrowser() {
  const { chromium } = await import('@playwright/test');
  const known = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const isFound = () => [...known, chromium.executablePath()].some((path) => path && existsSync(path));
  if (isFound()) return;
  if (isRootOnDebian) aptInstall('chromium', 'fonts-noto-cjk');
  if (!isFound()) run('npx', ['playwright', 'install', 'chromium']);
  if (!isFound()) die('No Chromium found: set CHROMIUM_PATH or install chromium.');
}
