// `npm run bench`: what the built product can do, beside what others do and what the machine itself can do.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure } from './bench/measure.mjs';
import { readOptions } from './bench/options.mjs';
import { environment, root, run } from './bench/processes.mjs';
import { machine, markdown } from './bench/report.mjs';

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
  const figures = await measure({ ...options, folder, dataDir, say });
  const data = `${options.size.people} people, 20 courses, two years of history, made in ${JSON.parse(made).seconds} s`;
  const report = { at: new Date().toISOString(), isQuick: options.isQuick, machine: machine(), data, ...figures };
  writeFileSync(join(root, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
  console.log(markdown(report));
  const faults = report.loads.flatMap(({ name, connections, faults: list }) =>
    list.map((one) => ({ name, connections, ...one })),
  );
  for (const { name, connections, fault, count } of faults)
    console.error(`FAILED ${name} (${connections}): ${count} × ${fault}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  if (options.isKept) say(`kept: ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
