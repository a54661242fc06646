import type * as z from 'zod';
import { Settings } from './config.js';

/** The README's table of settings, printed from the schema that reads them. */
export function settingsTable(): string {
  const rows = Object.entries(Settings.shape).map(
    ([name, schema]) => `| \`${name}\` | ${defaultOf(schema)} | ${schema.description ?? ''} |`,
  );
  return ['| setting | default | meaning |', '|---|---|---|', ...rows].join('\n');
}

function defaultOf(schema: z.ZodType): string {
  const result = schema.safeParse(undefined);
  return result.success && result.data !== undefined && result.data !== ''
    ? `\`${JSON.stringify(result.data).replaceAll('"', '')}\``
    : '–';
}
