// Load at a stated pace, as people work: each connection asks when it is its time to ask, however long the last answer took.
import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from './connection.mjs';
import { figuresOf, noteFault } from './load.mjs';

/** Waits for a moment of `performance.now()`; not at all if it has passed. */
export async function until(due) {
  const early = due - performance.now();
  if (early > 0) await pause(early);
}

/**
 * Each connection sends a request every so many milliseconds, the connections spread evenly. A time is counted from when the
 * request was due, so that a server that falls behind cannot hide it. Answers the figures.
 */
export async function paced({ port, connections, seconds, everyMs, requestsOf }) {
  const times = [];
  const faults = new Map();
  const start = performance.now();
  const work = async (number) => {
    const connection = new Connection(port);
    const request = requestsOf(number);
    const answers = [];
    for (let due = start + (everyMs * number) / connections; due < start + 1000 * seconds; due += everyMs) {
      await until(due);
      answers.push(
        connection.send(request()).then(
          ({ status, body }) => {
            if (status < 200 || status > 299) noteFault(faults, `${status} ${body.slice(0, 200)}`);
            times.push(performance.now() - due);
          },
          (error) => noteFault(faults, error.message),
        ),
      );
    }
    await Promise.all(answers);
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, (_, number) => work(number)));
  return {
    ...figuresOf(times, performance.now() - start),
    connections,
    faults: [...faults].map(([fault, count]) => ({ fault, count })),
  };
}
