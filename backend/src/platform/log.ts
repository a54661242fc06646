import type { Params } from 'nestjs-pino';
import type { Config } from './config.js';

/** One JSON line a request, with its id and no personal data: no query, no body, no headers, no address. */
export function loggerOptions(config: Config): Params {
  return {
    pinoHttp: {
      level: config.logLevel,
      autoLogging: { ignore: ({ url }) => url?.startsWith('/health') ?? false },
      customLogLevel: (_request, { statusCode }, error) => levelOf(statusCode, error),
      // A search for a name, a code in a link: what stands behind the path stays out of the log.
      serializers: {
        req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
          id,
          method,
          path: url.split('?')[0],
        }),
        res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
      },
    },
  };
}

function levelOf(status: number, error: Error | undefined): 'error' | 'warn' | 'debug' {
  if (error !== undefined || status >= 500) return 'error';
  return status >= 400 && status !== 401 && status !== 404 ? 'warn' : 'debug';
}
