import { applyDecorators, HttpCode, SerializeOptions } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type * as z from 'zod';

/** What a route answers: documents it, sets the status, and lets through only the fields that the schema names. */
export const Returns = (schema: z.ZodType, status: 200 | 201 | 202 = 200) =>
  applyDecorators(HttpCode(status), SerializeOptions({ schema }), ApiResponse({ status, standardSchema: schema }));
