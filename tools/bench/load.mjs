// Load through autocannon, one request after the other on each connection, with every response time kept: autocannon's
// own table has no 95th percentile and rounds to milliseconds.
import autocannon from 'autocannon';

/**
 * Runs a load. `requestsOf(connection)` answers a function that makes the connection's next request; with `amount` there
 * are exactly so many in all. `onResponse(connection, body)` sees the bodies. Answers the figures.
 */
export async function load({ port, connections, seconds, amount, requestsOf, onResponse }) {
  const times = [];
  const faults = new Map();
  let first = 0;
  let last = 0;
  let next = 0;
  const run = autocannon({
    url: `http://127.0.0.1:${port}`,
    connections,
    ...(amount ? { amount } : { duration: seconds }),
    sampleInt: 100,
    setupClient: (client) => {
      const connection = next++;
      const request = requestsOf(connection);
      client.setRequests([
        {
          setupRequest: (base) => ({ ...base, headers: {}, ...request() }),
          onResponse: (status, body) => {
            if (status < 200 || status > 299) noteFault(faults, `${status} ${body.slice(0, 200)}`);
            else onResponse?.(connection, body);
          },
        },
      ]);
    },
  });
  run.on('start', () => (first = performance.now()));
  run.on('response', (_client, _status, _bytes, milliseconds) => {
    times.push(milliseconds);
    last = performance.now();
  });
  run.on('reqError', (error) => noteFault(faults, error.message));
  await run;
  return {
    ...figuresOf(times, last - first),
    connections,
    faults: [...faults].map(([fault, count]) => ({ fault, count })),
  };
}

/** Counts what went wrong. */
export const noteFault = (faults, fault) => faults.set(fault, (faults.get(fault) ?? 0) + 1);

/** What the table shows of some response times. */
export function figuresOf(times, elapsed) {
  const sorted = Float64Array.from(times).sort();
  const at = (share) => rounded(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0);
  return {
    requests: sorted.length,
    perSecond: Math.round((1000 * sorted.length) / elapsed),
    ...{ p50: at(0.5), p95: at(0.95), p99: at(0.99) },
  };
}

/** Three digits are enough. */
export const rounded = (value) => (value < 10 ? Math.round(value * 100) / 100 : Math.round(value * 10) / 10);
