// What the sandbox's engine takes by itself: no server, no database, the built modules in this process.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rounded } from './load.mjs';
import { root } from './processes.mjs';

const CONTENT = join(root, 'content');
const CASES = 200;
const EVENTS = 1000;
const REPEATS = 11;

const built = (path) => import(pathToFileURL(join(root, 'dist', 'backend', 'src', path)).href);

/** The figures of the engine, named as the table names them. */
export async function measureEngine(say) {
  say('the engine by itself');
  const kit = await openKit();
  return {
    [`open a world of ${CASES} cases (ms)`]: median(() => kit.openWorld(manyCases(kit), ANY_WORLD, kit.calendars)),
    [`fold a log of ${EVENTS.toLocaleString('en-GB')} events (ms)`]: foldingTime(kit),
    'prove every scenario, variant and ten seeds (s)': provingTime(kit),
  };
}

const ANY_WORLD = { variant: 'A', seed: 1 };

async function openKit() {
  const [files, calendarFiles, library, scenario, worlds, play, proving] = await Promise.all([
    built('platform/content/content-file.js'),
    built('law/deadline/calendar-files.js'),
    built('sandbox/scenario/library.content.js'),
    built('sandbox/scenario/scenario.content.js'),
    built('sandbox/engine/open-world.js'),
    built('sandbox/engine/play.js'),
    built('sandbox/scenario/prove.js'),
  ]);
  const parsedLibrary = library.parseLibrary(library.readLibraryFiles(CONTENT));
  const folder = join(CONTENT, 'scenarios');
  const scenarios = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => scenario.parseScenario(files.readContentFile(join(folder, name)), parsedLibrary));
  const calendars = calendarFiles.readCalendars(CONTENT);
  return { ...worlds, ...play, ...proving, scenarios, library: parsedLibrary, calendars };
}

/** The first scenario with its case two hundred times over, each with a number of its own. */
function manyCases({ scenarios: [{ value }], library }) {
  const cases = Array.from({ length: CASES }, (_, at) => ({
    ...value.cases[0],
    key: at === 0 ? value.cases[0].key : `copy${at}`,
    sequence: at + 1,
  }));
  return { scenario: { ...value, cases }, library };
}

/** A log of a clerk who waits and waits; folded as after a restart of the server. */
function foldingTime(kit) {
  const [{ value }] = kit.scenarios;
  const world = kit.openWorld({ scenario: value, library: kit.library }, ANY_WORLD, kit.calendars);
  const [caseNo] = world.cases.keys();
  let play = kit.begin(world);
  while (play.log.length < EVENTS) {
    const text = `${play.log.length}`;
    play = kit.act(play, { type: 'guide.explain', caseNo, text }, 'practice');
  }
  const stored = JSON.stringify(play.log.slice(0, EVENTS));
  return median(() => kit.resume(world, JSON.parse(stored)));
}

function provingTime({ scenarios, prove, PROOF_SEEDS, calendars, library }) {
  const start = performance.now();
  const broken = scenarios.map((one) => prove(one, { seeds: PROOF_SEEDS, calendars, library })).filter(({ ok }) => !ok);
  if (broken.length > 0) throw new Error(`not proved: ${broken.map(({ id }) => id).join(', ')}`);
  return rounded((performance.now() - start) / 1000);
}

/** The median of some runs, in milliseconds; the first warms up and is not counted. */
export function median(work) {
  const taken = [];
  for (let time = 0; time <= REPEATS; time++) {
    const start = performance.now();
    work();
    if (time > 0) taken.push(performance.now() - start);
  }
  return rounded(taken.sort((one, other) => one - other)[Math.floor(REPEATS / 2)]);
}
