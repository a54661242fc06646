// The figures as Markdown for the README.
import { arch, cpus, totalmem } from 'node:os';
import { AIMS, PAGE_AIM, SINGLE_AIMS } from './aims.mjs';

const number = (value) => value.toLocaleString('en-GB');

/** The machine in one line. */
export function machine() {
  const [{ model }] = cpus();
  return `${cpus().length} × ${model.trim()} (${arch()}), ${Math.round(totalmem() / 1024 ** 3)} GiB, Node ${process.versions.node}, server, SQLite and load generator together`;
}

const reached = (isReached) => (isReached === undefined ? '' : isReached ? 'yes' : 'no');

/** Aims are for 16 connections. */
const AIMED = 16;

const TIMES = ['p50', 'p95', 'p99'];

function judge(aim, figures) {
  return figures.perSecond >= (aim.perSecond ?? 0) && TIMES.every((name) => figures[name] <= (aim[name] ?? Infinity));
}

function aimInWords({ perSecond, connections, ...times }) {
  const named = TIMES.filter((name) => times[name] !== undefined).map((name) => `${name} ${times[name]} ms`);
  const rate = perSecond === undefined ? [] : [`${number(perSecond)}/s`];
  return [...rate, ...named, ...(connections ? [`at ${connections}`] : [])].join(', ');
}

/** `1,234/s · 5 · 9 · 12 ms · 40 %`. */
function cellOf({ perSecond, p50, p95, p99, ofBare }) {
  return `${number(perSecond)}/s · ${p50} · ${p95} · ${p99} ms${ofBare === undefined ? '' : ` · ${ofBare} %`}`;
}

/** One operation at each level of load; processor time at 16 connections, where it was measured there. */
function loadRow([name, figures], levels) {
  const aim = AIMS[name];
  const at = (wanted) => figures.find(({ connections }) => connections === wanted);
  const judged = at(aim?.connections ?? AIMED);
  const told = aim ? [aimInWords(aim), reached(judge(aim, judged)), aim.moodle, aim.mentingo] : ['', '', '', ''];
  const cells = levels.map((level) => (at(level) ? cellOf(at(level)) : ''));
  return [name, ...cells, (at(AIMED) ?? figures[0]).cpuMs, ...told];
}

function singleRow([name, value]) {
  const aim = SINGLE_AIMS[name];
  const isReached = aim === undefined || value === null ? undefined : value <= aim.limit;
  return [
    name,
    value === null ? 'not measured' : number(value),
    aim ? number(aim.limit) : '',
    reached(isReached),
    aim?.moodle ?? '',
    aim?.mentingo ?? '',
  ];
}

function pageRow({ page, requests, kB, firstPaintMs, largestPaintMs }, index) {
  const isFirst = index === 0;
  const isReached = isFirst
    ? requests <= PAGE_AIM.requests && kB <= PAGE_AIM.kB && firstPaintMs <= PAGE_AIM.firstPaintMs
    : undefined;
  const aim = isFirst ? `${PAGE_AIM.requests} requests, ${PAGE_AIM.kB} kB, ${PAGE_AIM.firstPaintMs} ms` : '';
  return [
    page,
    requests,
    kB,
    firstPaintMs,
    largestPaintMs,
    aim,
    reached(isReached),
    isFirst ? PAGE_AIM.moodle : '',
    isFirst ? PAGE_AIM.mentingo : '',
  ];
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const OTHERS = ['aim', 'reached', 'Moodle 4.5', 'Mentingo'];
const PAGE = ['page', 'requests', 'kB', 'first paint ms', 'largest paint ms'];
const LEGEND =
  'Loads: requests a second · 50th · 95th · 99th percentile · share of what a bare Fastify route that reads one row by key' +
  ' reaches in the same run. CPU: of the server for one request, at 16 connections. Aims are for 16 connections unless they say' +
  ' otherwise. A load sends the next request as soon as the last is answered, so that its times are those of a machine that is asked for' +
  ' all it can do; where a pace is named, times count from when a request was due. Pages: empty' +
  ' cache, processor throttled four times.';

const singlesTable = (singles) => table(['figure', 'measured', ...OTHERS], Object.entries(singles).map(singleRow));

/** The report of an exam. */
export const examMarkdown = ({ machine: name, data, figures }) =>
  `Measured on ${name}; ${data}.\n\n${singlesTable(figures)}`;

/** The whole report. */
export function markdown({ machine: name, data, loads, singles, pages }) {
  const byName = [...Map.groupBy(loads, (figures) => figures.name)];
  const levels = [...new Set(loads.map(({ connections }) => connections))];
  const heads = levels.map((level) => `${level} connections`);
  const rows = byName.map((operation) => loadRow(operation, levels));
  const parts = [
    `Measured on ${name}; ${data}. ${LEGEND}`,
    table(['operation', ...heads, 'CPU ms', ...OTHERS], rows),
    singlesTable(singles),
  ];
  if (pages.length > 0) parts.push(table([...PAGE, ...OTHERS], pages.map(pageRow)));
  return parts.join('\n\n');
}
