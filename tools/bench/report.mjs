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
function judge({ name, connections, perSecond, p95 }) {
  const aim = AIMS[name];
  if (!aim || connections !== 16) return undefined;
  return perSecond >= aim.perSecond && (aim.p95 === undefined || p95 <= aim.p95);
}

const aimInWords = ({ perSecond, p95 }) => `${number(perSecond)}/s${p95 === undefined ? '' : `, p95 ${p95} ms`}`;

function loadRow(figure) {
  const { name, connections, perSecond, p50, p95, p99, ofBare, cpuMs } = figure;
  const aim = connections === 16 ? AIMS[name] : undefined;
  const cells = [
    name,
    connections,
    number(perSecond),
    p50,
    p95,
    p99,
    cpuMs ?? '',
    ofBare === undefined ? '' : `${ofBare} %`,
  ];
  return [...cells, aim ? aimInWords(aim) : '', reached(judge(figure)), aim?.moodle ?? '', aim?.mentingo ?? ''];
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

/** The whole report. */
export function markdown({ machine: name, data, loads, singles, pages }) {
  const parts = [
    `Measured on ${name}; ${data}.`,
    table(
      [
        'operation',
        'connections',
        'requests/s',
        'p50 ms',
        'p95 ms',
        'p99 ms',
        'CPU ms',
        'of the bare route',
        'aim',
        'reached',
        'Moodle 4.5',
        'Mentingo',
      ],
      loads.map(loadRow),
    ),
    table(['figure', 'measured', 'aim', 'reached', 'Moodle 4.5', 'Mentingo'], Object.entries(singles).map(singleRow)),
  ];
  if (pages.length > 0) {
    parts.push(
      table(
        [
          'page (processor throttled 4×)',
          'requests',
          'kB',
          'first paint ms',
          'largest paint ms',
          'aim',
          'reached',
          'Moodle 4.5',
          'Mentingo',
        ],
        pages.map(pageRow),
      ),
    );
  }
  return parts.join('\n\n');
}
