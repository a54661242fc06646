/** What a command hands back: exit code (0 well, 1 the examined thing is faulty, 2 wrong call), answer, and words. */
export interface CommandResult {
  exit: 0 | 1 | 2;
  /** For machines: printed as one JSON document with `--json`. */
  answer: unknown;
  /** For people. */
  text: string;
}

export type Command = (args: string[]) => Promise<CommandResult>;

type Commands = Record<string, { does: string; load: () => Promise<Command> }>;

/** Runs the command that the first one or two words name, prints its answer and answers its exit code. */
export async function runCommand(commands: Commands, words: string[]): Promise<number> {
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((known) => known in commands);
  const command = name === undefined ? undefined : commands[name];
  if (name === undefined || !command) return explain(commands, words);
  const args = words.slice(name.split(' ').length);
  const run = await command.load();
  const result = await run(args).catch(failure);
  print(result, args.includes('--json'));
  return result.exit;
}

/** Asked for help, or called by a name that nobody bears. */
function explain(commands: Commands, words: string[]): number {
  const isAsked = words.length === 0 || words[0] === '--help';
  (isAsked ? process.stdout : process.stderr).write(`${usage(commands)}\n`);
  return isAsked ? 0 : 2;
}

function print({ exit, answer, text }: CommandResult, isJson: boolean): void {
  // A wrong call is no answer: it goes where messages go.
  const stream = exit === 2 && !isJson ? process.stderr : process.stdout;
  stream.write(`${isJson ? JSON.stringify(answer) : text}\n`);
}

const failure = (error: unknown): CommandResult => ({
  exit: 1,
  answer: { error: messageOf(error) },
  text: messageOf(error),
});

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function usage(commands: Commands): string {
  const width = Math.max(...Object.keys(commands).map(({ length }) => length));
  const lines = Object.entries(commands).map(([name, { does }]) => `  ${name.padEnd(width)}  ${does}`);
  return ['npm run cli -- <command> [--help] [--json]', '', ...lines].join('\n');
}
