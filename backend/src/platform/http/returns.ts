import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import type * as z from 'zod';

/** What a route answers, for the API's description. */
export interface Answer {
  status: number;
  /** Absent where it is no JSON. */
  schema?: z.ZodType;
  mediaType?: string;
}

export const ANSWER = 'lms:answer';

/** What a route answers: documents it, sets the status, and lets through only the fields that the schema names. */
export const Returns =
  (schema: z.ZodType, status: 200 | 201 | 202 = 200): MethodDecorator =>
  (controller, name, route) => {
    letThrough(schema, route as TypedPropertyDescriptor<unknown>);
    applyDecorators(HttpCode(status), SetMetadata(ANSWER, { status, schema }))(controller, name, route);
  };

/** Documents a route that answers a file or a stream. */
export const ReturnsFile = (mediaType: string) => SetMetadata(ANSWER, { status: 200, mediaType });

/**
 * Puts the schema around the handler itself. Nest's interceptor for this does the same through streams of RxJS, which takes as
 * long as a small request does altogether.
 */
function letThrough(schema: z.ZodType, route: TypedPropertyDescriptor<unknown>): void {
  const handler = route.value as (...args: unknown[]) => unknown;
  const lettingThrough = async function (this: unknown, ...args: unknown[]) {
    const answer = await handler.apply(this, args);
    return typeof answer === 'object' && answer !== null ? schema.parse(answer) : answer;
  };
  // It goes by the handler's name, and what decorators nearer to the handler have said of that holds for it.
  Object.defineProperty(lettingThrough, 'name', { value: handler.name });
  for (const key of Reflect.getMetadataKeys(handler) as unknown[]) {
    Reflect.defineMetadata(key, Reflect.getMetadata(key, handler), lettingThrough);
  }
  route.value = lettingThrough;
}
