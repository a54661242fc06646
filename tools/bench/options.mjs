// What `npm run bench -- …` may be told.
import { parseArgs } from 'node:util';

const HELP = `npm run bench [-- options]

Builds the product, fills a temporary database (5,000 people, 20 courses, a quiz of 20 questions, two years of history,
made by a seeded generator), starts the built server on it and measures it. Writes bench.json beside the printed table.
Ends with 1 when a request failed or was not answered with 2xx.

  --quick        a smoke run of about a minute: fewer people, shorter runs; its figures mean nothing
  --only <word>  only operations whose name contains the word; what they need is still prepared
  --no-build     measures what dist/ holds
  --no-pages     leaves Chromium out
  --exam         an exam hall instead: 1,000 candidates begin within a minute and save every ten seconds for five minutes, the
                 log is replayed against what each was told; then kill -9 in the middle of saves from 200 clients, ten times;
                 then a regrade and the analysis of items. About ten minutes; with --quick 60 candidates and two kills.
                 Ends with 1 when a request failed or an acknowledged answer is not there, unchanged and in its order.
  --profile      writes a CPU profile of the server into the folder that is printed at the end
  --keep         keeps the temporary folder
  --help         this text

Figures that one run does not measure stand in bench.json as an earlier one left them.

Not there yet: --scale (100,000 people); it ends with 2.
`;

/** An exam hall: how many come within how long, how often each saves for how long, and how often the plug is pulled on how many. */
const EXAM = { candidates: 1000, arrivalMs: 60_000, everyMs: 10_000, sittingMs: 300_000, kills: 10, killed: 200 };
const QUICK_EXAM = { candidates: 60, arrivalMs: 4000, everyMs: 1000, sittingMs: 8000, kills: 2, killed: 40 };

/** Two sizes of the same run. */
const SIZES = {
  full: { people: 5000, attempts: 2000, seconds: 5, warmUp: 2, signIns: 300, starts: 5, runs: 256, exam: EXAM },
  quick: { people: 400, attempts: 128, seconds: 1, warmUp: 0.5, signIns: 64, starts: 1, runs: 64, exam: QUICK_EXAM },
};

/** The options, or the code to leave with. */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      help: { type: 'boolean' },
      quick: { type: 'boolean' },
      only: { type: 'string' },
      'no-build': { type: 'boolean' },
      'no-pages': { type: 'boolean' },
      profile: { type: 'boolean' },
      keep: { type: 'boolean' },
      exam: { type: 'boolean' },
      scale: { type: 'boolean' },
    },
  });
  if (values.scale) {
    console.error('--scale does not exist yet.');
    return { code: 2 };
  }
  if (values.help) {
    console.log(HELP);
    return { code: 0 };
  }
  return {
    isExam: values.exam ?? false,
    isQuick: values.quick ?? false,
    only: values.only,
    hasBuild: !values['no-build'],
    hasPages: !values['no-pages'],
    hasProfile: values.profile ?? false,
    isKept: (values.keep ?? false) || (values.profile ?? false),
    size: values.quick ? SIZES.quick : SIZES.full,
  };
}
