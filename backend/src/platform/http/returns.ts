import { applyDecorators, HttpCode, SerializeOptions, SetMetadata } from '@nestjs/common';
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
export const Returns = (schema: z.ZodType, status: 200 | 201 | 202 = 200) =>
  applyDecorators(HttpCode(status), SerializeOptions({ schema }), SetMetadata(ANSWER, { status, schema }));

/** Documents a route that answers a file or a stream. */
export const ReturnsFile = (mediaType: string) => SetMetadata(ANSWER, { status: 200, mediaType });
