import 'reflect-metadata';
import { type Command, runCommand } from './cli/command.js';

/** Commands are loaded when they are called: `deadline` needs no database, and starts in a moment. */
const COMMANDS: Record<string, { does: string; load: () => Promise<Command> }> = {
  'create-admin': {
    does: 'makes the first administrator and prints a one-time code',
    load: async () => (await import('./cli/create-admin.js')).createAdmin,
  },
  backup: {
    does: 'copies the database into a file, beside a running server',
    load: async () => (await import('./cli/backup.js')).backup,
  },
  restore: {
    does: 'puts a backup in the place of the database',
    load: async () => (await import('./cli/backup.js')).restore,
  },
  'content check': {
    does: 'proves content files wherever they lie',
    load: async () => (await import('./cli/content-check.js')).contentCheck,
  },
  'scenario prove': {
    does: 'proves scenario files: reference run, empty run, mutants',
    load: async () => (await import('./sandbox/scenario/prove-command.js')).scenarioProve,
  },
  'questions import': {
    does: 'examines a file of questions (GIFT, Moodle XML, Aiken, CSV, YAML) and brings it into a bank',
    load: async () => (await import('./assessment/exchange/import-command.js')).questionsImport,
  },
  'item-analysis': {
    does: 'computes the item statistics of a table of marks',
    load: async () => (await import('./assessment/analysis/item-analysis-command.js')).itemAnalysis,
  },
  deadline: {
    does: 'computes a due day and shows each day counted or not, and why',
    load: async () => (await import('./law/deadline/deadline-command.js')).deadline,
  },
};

process.exitCode = await runCommand(COMMANDS, process.argv.slice(2));
