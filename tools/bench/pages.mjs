// What a browser fetches for a page and when it shows something, on a slow machine (processor throttled four times).
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { secretOf } from './seed.mjs';

const THROTTLE = 4;
const TIMES = 3;
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function browserPath() {
  const known = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return known.find((path) => path && existsSync(path));
}

/** Opens each page a few times with an empty cache and answers the median of its figures. */
export async function measurePages(port, pages) {
  const browser = await chromium.launch({ executablePath: browserPath(), args: FLAGS });
  try {
    const figures = [];
    for (const page of pages) {
      const runs = [];
      for (let time = 0; time < TIMES; time++) runs.push(await openPage(browser, port, page));
      figures.push({ page: page.name, ...medianOf(runs) });
    }
    return figures;
  } finally {
    await browser.close();
  }
}

async function openPage(browser, port, { path, number }) {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
  const url = `http://127.0.0.1:${port}`;
  if (number !== undefined) await context.addCookies([{ name: 'lms_session', value: secretOf(number), url }]);
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  const fetched = { requests: 0, bytes: 0 };
  network.on('Network.responseReceived', () => fetched.requests++);
  network.on('Network.loadingFinished', ({ encodedDataLength }) => (fetched.bytes += encodedDataLength));
  await network.send('Network.enable');
  await network.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  await page.addInitScript(watchPaint);
  // The stream of live updates never ends, so "network idle" is told by silence.
  await page.goto(`${url}${path}`, { waitUntil: 'load' });
  await page.waitForSelector('h1');
  await quiet(fetched);
  const paint = await page.evaluate(() => window.benchPaint);
  await context.close();
  return {
    requests: fetched.requests,
    kB: Math.round(fetched.bytes / 1000),
    firstPaintMs: Math.round(paint.first),
    largestPaintMs: Math.round(paint.largest),
  };
}

/** Runs in the page. */
function watchPaint() {
  window.benchPaint = { first: 0, largest: 0 };
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries())
      if (name === 'first-contentful-paint') window.benchPaint.first = startTime;
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) window.benchPaint.largest = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
}

async function quiet(fetched) {
  let before = -1;
  while (before !== fetched.requests) {
    before = fetched.requests;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

function medianOf(runs) {
  const middle = (name) => runs.map((run) => run[name]).sort((one, other) => one - other)[Math.floor(runs.length / 2)];
  return Object.fromEntries(Object.keys(runs[0]).map((name) => [name, middle(name)]));
}
