import type { Params } from 'nestjs-pino';
import type { Config } from './config.js';

/**
 * One JSON line for each thing worth telling. Requests are logged by `http/request-log.ts`: the library's own way makes a
 * logger and a middleware for each, whether it is written or not.
 */
export function loggerOptions(config: Config): Params {
  return { pinoHttp: { level: config.logLevel, wrapSerializers: false }, forRoutes: [] };
}
