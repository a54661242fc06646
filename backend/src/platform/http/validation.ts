import { type ArgumentMetadata, Injectable, type PipeTransform, StandardSchemaValidationPipe } from '@nestjs/common';
import { Problem } from './problem.js';

type Issues = readonly { message: string; path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined }[];

const pathOf = (issue: Issues[number]): string[] =>
  (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part));

/** RFC 6901: `~` and `/` inside a name are escaped. */
const pointerOf = (path: string[]): string =>
  `#${path.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;

const body = new StandardSchemaValidationPipe({
  exceptionFactory: (issues: Issues) =>
    new Problem('invalid-request', {
      errors: issues.map((issue) => ({ pointer: pointerOf(pathOf(issue)), detail: issue.message })),
    }),
});
const query = new StandardSchemaValidationPipe({
  exceptionFactory: (issues: Issues) =>
    new Problem('invalid-request', {
      errors: issues.map((issue) => ({ parameter: pathOf(issue).join('.'), detail: issue.message })),
    }),
});
// A malformed id names nothing that exists, exactly like an unknown one.
const param = new StandardSchemaValidationPipe({ exceptionFactory: () => new Problem('not-found') });

/** Judges body, query and path by the route's own schema and says which field is wrong. */
@Injectable()
export class ContractPipe implements PipeTransform {
  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    const pipe = { body, query, param, custom: undefined, rawBody: undefined }[metadata.type];
    // A body that is absent is an empty one, so that each missing field is named.
    return pipe ? pipe.transform(metadata.type === 'body' ? (value ?? {}) : value, metadata) : value;
  }
}
