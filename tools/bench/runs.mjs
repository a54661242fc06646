// Commands in the simulated office: people begin a practice, then each command of each is judged, logged and answered.
import { PACED_COMMANDS } from './aims.mjs';
import { secretOf } from './seed.mjs';

const HEADERS = { 'content-type': 'application/json' };
/** Commands that each run gets; far from the most a log takes. */
const COMMANDS = 40;

const headersOf = (number) => ({ ...HEADERS, cookie: `lms_session=${secretOf(number)}` });

/** Begins a practice of S03 for each of them, over HTTP; answers the runs. */
export async function beginRuns(port, numbers) {
  const base = `http://127.0.0.1:${port}`;
  const list = await (await fetch(`${base}/api/scenarios`, { headers: headersOf(numbers[0]) })).json();
  const { id } = list.items.find(({ code }) => code === 'S03');
  const runs = [];
  for (const number of numbers) {
    const body = JSON.stringify({ mode: 'practice', variant: 'A', restart: true });
    const answer = await fetch(`${base}/api/scenarios/${id}/runs`, {
      method: 'POST',
      headers: headersOf(number),
      body,
    });
    if (!answer.ok) throw new Error(`a run could not be begun: ${answer.status} ${await answer.text()}`);
    const run = await answer.json();
    runs.push({ number, id: run.id, caseNo: run.cases[0].caseNo });
  }
  return runs;
}

/** A command every so many milliseconds from each of 64 clerks is a thousand a second; a clerk at a desk needs seconds for one. */
const EVERY_MS = 64;

/** Every run gets its commands, by all connections as fast as they are answered. */
export const sandboxCommands = (runs) => ({ name: 'sandbox command', amount: runs.length * COMMANDS, ...taking(runs) });

/** The same at a stated pace. */
export const pacedCommands = (runs) => ({ name: PACED_COMMANDS, everyMs: EVERY_MS, ...taking(runs) });

/** Commands in an order in which no run's next one follows at once. */
function taking(runs) {
  const commands = runs.flatMap(({ number, id, caseNo }) =>
    Array.from({ length: COMMANDS }, (_, at) => ({
      number,
      id,
      body: { type: 'guide.explain', caseNo, text: `${at}` },
    })),
  );
  const shuffled = Array.from({ length: COMMANDS }, (_, at) =>
    commands.filter((_one, index) => index % COMMANDS === at),
  );
  const waiting = shuffled.flat();
  let next = 0;
  return {
    requestsOf: () => () => {
      const { number, id, body } = waiting[next++];
      return {
        method: 'POST',
        path: `/api/runs/${id}/commands`,
        headers: headersOf(number),
        body: JSON.stringify(body),
      };
    },
  };
}
