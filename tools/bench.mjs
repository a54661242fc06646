// `npm run bench`: what the built product can do, beside what others do and what the machine itself can do.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureExam } from './bench/exam.mjs';
import { measure } from './bench/measure.mjs';
import { readOptions } from './bench/options.mjs';
import { environment, root, run } from './bench/processes.mjs';
import { examMarkdown, machine, markdown } from './bench/report.mjs';

const options = readOptions(process.argv.slice(2));
if (options.code !== undefined) process.exit(options.code);

const say = (text) => console.error(`── ${text}`);
const folder = mkdtempSync(join(tmpdir(), 'lms-bench-'));
const dataDir = join(folder, 'data');
try {
  if (options.hasBuild) {
    say('build');
    await run('nx', ['run-many', '-t', 'build', '--output-style=static']);
  }
  say(`a database with ${options.size.people} people`);
  const generator = [join(root, 'tools', 'bench', 'generate.mjs'), String(options.size.people)];
  const made = await run('node', generator, { env: environment(dataDir, { LMS_LOG_LEVEL: 'error' }), isRead: true });
  const data = `${options.size.people} people, 20 courses, two years of history, made in ${JSON.parse(made).seconds} s`;
  const about = { at: new Date().toISOString(), isQuick: options.isQuick, machine: machine(), data };
  const faults = options.isExam ? await exam(about) : await wholeRun(about);
  for (const fault of faults) console.error(`FAILED ${fault}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  if (options.isKept) say(`kept: ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}

async function wholeRun(about) {
  const report = { ...about, ...(await measure({ ...options, folder, dataDir, say })) };
  keep(report);
  console.log(markdown(report));
  return report.loads.flatMap(({ name, connections, faults }) =>
    faults.map(({ fault, count }) => `${name} (${connections}): ${count} × ${fault}`),
  );
}

async function exam(about) {
  const { figures, faults } = await measureExam({ ...options, folder, dataDir, say });
  const report = { ...about, figures };
  keep({ exam: report });
  console.log(examMarkdown(report));
  return [...faults].map(([fault, count]) => `${fault}: ${count}`);
}

/** What this run did not measure stays as it was. */
function keep(part) {
  const file = join(root, 'bench.json');
  const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  writeFileSync(file, `${JSON.stringify({ ...before, ...part }, null, 2)}\n`);
}
