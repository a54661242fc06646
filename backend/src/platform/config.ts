import { join, resolve } from 'node:path';
import * as z from 'zod';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** Every setting, its meaning and its default. None is required to start; misspelt `LMS_` names are refused. */
export const Settings = z.strictObject({
  LMS_PORT: z.coerce.number().int().min(0).max(65_535).default(3000).describe('Port to listen on.'),
  LMS_HOST: z.string().default('127.0.0.1').describe('Address to listen on.'),
  LMS_DATA_DIR: z.string().min(1).default('./data').describe('Folder of the database file, uploads and keys.'),
  LMS_DATABASE_URL: z
    .string()
    .regex(/^(sqlite:|postgres:\/\/|postgresql:\/\/)/, 'must begin with sqlite: or postgres://')
    .optional()
    .describe('`sqlite:<file>` or `postgres://user:password@host/database`; `sqlite:<data dir>/lms.sqlite` if absent.'),
  LMS_PUBLIC_URL: z.url().optional().describe('Address in QR codes and credentials; `http://<host>:<port>` if absent.'),
  LMS_TRUSTED_PROXIES: z
    .string()
    .default('')
    .describe('Addresses whose `X-Forwarded-*` headers are believed, by comma.'),
  LMS_DEMO: flag
    .optional()
    .describe('Loads the demo organisation on an empty database; true unless NODE_ENV=production.'),
  LMS_LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
    .default('info')
    .describe('How much is logged.'),
  LMS_INBOX_DAYS: z.coerce.number().int().min(1).max(3650).default(180).describe('Days a message stays in an inbox.'),
  LMS_MISTAKE_SHARE: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(40)
    .describe('Percent of those judged from which on a mistake counts as common in a unit.'),
  LMS_MISTAKE_PEOPLE: z.coerce
    .number()
    .int()
    .min(1)
    .default(3)
    .describe('The least people who made a mistake that counts as common in a unit.'),
  LMS_MISTAKE_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .max(3650)
    .default(90)
    .describe('Days for which a run counts for the common mistakes of a unit.'),
  LMS_METRICS_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe('Bearer token for `/metrics` from elsewhere; without it only loopback may read them.'),
});

type Environment = Record<string, string | undefined>;

/** The settings of this process, parsed once at start; all faults are told together. */
export class Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly publicUrl: string;
  /** Whether the public address was set by hand; without it credentials can't be verified elsewhere. */
  readonly hasPublicUrl: boolean;
  readonly trustedProxies: readonly string[];
  readonly isDemo: boolean;
  readonly isProduction: boolean;
  readonly logLevel: string;
  readonly inboxDays: number;
  /** From when on a mistake is common in a unit. */
  readonly mistakes: { readonly share: number; readonly people: number; readonly days: number };
  readonly metricsToken: string | undefined;

  constructor(env: Environment = process.env) {
    const settings = parse(env);
    this.port = settings.LMS_PORT;
    this.host = settings.LMS_HOST;
    this.dataDir = resolve(settings.LMS_DATA_DIR);
    this.databaseUrl = settings.LMS_DATABASE_URL ?? `sqlite:${join(this.dataDir, 'lms.sqlite')}`;
    this.hasPublicUrl = settings.LMS_PUBLIC_URL !== undefined;
    this.publicUrl = (settings.LMS_PUBLIC_URL ?? `http://${this.host}:${this.port}`).replace(/\/$/, '');
    this.trustedProxies = settings.LMS_TRUSTED_PROXIES.split(',').filter(Boolean);
    this.isProduction = env.NODE_ENV === 'production';
    this.isDemo = settings.LMS_DEMO ?? !this.isProduction;
    this.logLevel = settings.LMS_LOG_LEVEL;
    this.inboxDays = settings.LMS_INBOX_DAYS;
    this.mistakes = {
      share: settings.LMS_MISTAKE_SHARE,
      people: settings.LMS_MISTAKE_PEOPLE,
      days: settings.LMS_MISTAKE_DAYS,
    };
    this.metricsToken = settings.LMS_METRICS_TOKEN;
    // Demo accounts have a published password: they must not be reachable from elsewhere by accident.
    if (this.isDemo && settings.LMS_DEMO === undefined && !isLoopback(this.host)) {
      throw new Error(
        `Settings: LMS_HOST=${this.host} is reachable from elsewhere and demo accounts have a known password. Set LMS_DEMO=false, or LMS_DEMO=true to insist.`,
      );
    }
  }
}

export const isLoopback = (address: string): boolean => /^(127\.|::1$|localhost$|::ffff:127\.)/.test(address);

function parse(env: Environment) {
  // LMS_TEST_… belongs to the test runner, not to the server.
  const ours = Object.entries(env).filter(([name]) => name.startsWith('LMS_') && !name.startsWith('LMS_TEST_'));
  const settings = Settings.safeParse(Object.fromEntries(ours));
  if (settings.success) return settings.data;
  const faults = settings.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => `${key} is not a setting`)
      : [`${issue.path.join('.')}: ${issue.message}`],
  );
  throw new Error(`Settings: ${faults.join('; ')}`);
}
