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
  if (name === undefined || !command) {
    const asked = words.length === 0 || words[0] === '--help';
    (asked ? process.stdout : process.stderr).write(`${usage(commands)}\n`);
    return asked ? 0 : 2;
  }
  const args = words.slice(name.split(' ').length);
  const run = await command.load();
  const result = await run(args).catch(
    (error: unknown): CommandResult => ({
      exit: 1,
      answer: { error: messageOf(error) },
      text: messageOf(error),
    }),
  );
  const isJson = args.includes('--json');
  const output = isJson ? JSON.stringify(result.answer) : result.text;
  // A wrong call is no answer: it goes where messages go.
  (result.exit === 2 && !isJson ? process.stderr : process.stdout).write(`${output}\n`);
  return result.exit;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function usage(commands: Commands): string {
  const width = Math.max(...Object.keys(commands).map(({ length }) => length));
  const lines = Object.entries(commands).map(([name, { does }]) => `  ${name.padEnd(width)}  ${does}`);
  return ['npm run cli -- <command> [--help] [--json]', '', ...lines].join('\n');
}
