import { parseArgs } from 'node:util';
import { FirstAdministrator } from '../identity/person/first-administrator.js';
import { withApplication } from './application.js';
import type { CommandResult } from './command.js';

export const USAGE = `create-admin --username <name> --name <full name> [--organisation <name>] [--json]

Makes an administrator and prints a one-time code with which that person sets a password, good for three days.
On an empty database it also makes the organisation's top unit, named by --organisation.`;

const OPTIONS = {
  username: { type: 'string' },
  name: { type: 'string' },
  organisation: { type: 'string', default: '政务服务中心' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

export async function createAdmin(args: string[]): Promise<CommandResult> {
  const { values } = parseArgs({ args, options: OPTIONS, strict: true, allowPositionals: false });
  if (values.help) return { exit: 0, answer: { usage: USAGE }, text: USAGE };
  const { username, name, organisation } = values;
  if (username === undefined || name === undefined) return { exit: 2, answer: { usage: USAGE }, text: USAGE };
  return withApplication(async (app) => {
    const { code, validUntil } = await app.get(FirstAdministrator).create({ username, name, organisation });
    return {
      exit: 0,
      answer: { username, code, validUntil },
      text: `Administrator ${username} is made. One-time code, good until ${validUntil}: ${code}`,
    };
  });
}
