import { rmSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { InjectOptions } from 'fastify';
import { AppModule } from '../../app.module.js';
import { Jobs } from '../../jobs/job/jobs.service.js';
import type { Role } from '../../../contract/access.js';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
import { Database } from '../database/database.js';
import { Events } from '../events.js';
import { newFastifyAdapter, setUpHttp } from '../http/http-server.js';
import { Factory, type TestPerson } from './factory.js';
import { TestClock } from './test-clock.js';
import { newTestDatabase } from './test-database.js';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface TestAnswer {
  status: number;
  /** The parsed JSON, or the text where the answer is none. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a spec reads whatever shape it expects
  body: any;
  headers: Record<string, string | string[] | number | undefined>;
  raw: Buffer;
}

export interface TestCaller {
  get: (path: string, headers?: Record<string, string>) => Promise<TestAnswer>;
  post: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<TestAnswer>;
  put: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<TestAnswer>;
  patch: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<TestAnswer>;
  delete: (path: string, headers?: Record<string, string>) => Promise<TestAnswer>;
}

export interface TestApp {
  app: NestFastifyApplication;
  clock: TestClock;
  database: Database;
  make: Factory;
  /** A person of that role (made once), or that very person. */
  as: (who: Role | TestPerson) => TestCaller;
  anonymous: () => TestCaller;
  /** Waits until events and jobs are done. */
  settle: () => Promise<void>;
  stop: () => Promise<void>;
}

/** The real application over a database of its own: SQLite, or PostgreSQL if `LMS_TEST_POSTGRES` names a server. */
export async function startTestApp(settings: Record<string, string> = {}): Promise<TestApp> {
  const { url, folder, drop } = await newTestDatabase();
  const config = new Config({
    LMS_DATABASE_URL: url,
    LMS_DATA_DIR: folder,
    LMS_LOG_LEVEL: 'silent',
    LMS_DEMO: 'false',
    ...settings,
  });
  const clock = new TestClock();
  const module = await Test.createTestingModule({ imports: [AppModule] })
    .overrideProvider(Config)
    .useValue(config)
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(newFastifyAdapter(config), { logger: false });
  await setUpHttp(app, config);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const make = new Factory(app);
  const byRole = new Map<Role, Promise<TestPerson>>();
  const personOf = (who: Role | TestPerson) => {
    if (typeof who !== 'string') return Promise.resolve(who);
    const known = byRole.get(who) ?? make.person({ roles: [who] });
    byRole.set(who, known);
    return known;
  };
  const settle = async () => {
    await app.get(Events).settle();
    await app.get(Jobs).settle();
    await app.get(Events).settle();
  };
  return {
    app,
    clock,
    database: app.get(Database),
    make,
    as: (who) => caller(app, async () => ({ authorization: `Bearer ${(await personOf(who)).token}` })),
    anonymous: () => caller(app, () => Promise.resolve({})),
    settle,
    stop: async () => {
      await app.close();
      await drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function caller(app: NestFastifyApplication, identify: () => Promise<Record<string, string>>): TestCaller {
  const call = async (method: Method, path: string, headers: Record<string, string> = {}, body?: unknown) => {
    const request: InjectOptions = { method, url: path, headers: { ...(await identify()), ...headers } };
    if (body !== undefined) request.payload = body as object;
    return answer(await app.inject(request));
  };
  return {
    get: (path, headers) => call('GET', path, headers),
    post: (path, body, headers) => call('POST', path, headers, body),
    put: (path, body, headers) => call('PUT', path, headers, body),
    patch: (path, body, headers) => call('PATCH', path, headers, body),
    delete: (path, headers) => call('DELETE', path, headers),
  };
}

function answer({
  statusCode,
  headers,
  body,
  rawPayload,
}: Awaited<ReturnType<NestFastifyApplication['inject']>>): TestAnswer {
  const isJson = (headers['content-type'] ?? '').includes('json') && body !== '';
  return { status: statusCode, headers, body: isJson ? JSON.parse(body) : body, raw: rawPayload };
}
