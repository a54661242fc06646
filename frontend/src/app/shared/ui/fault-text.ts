import type { StandardSchemaValidationError, ValidationError } from '@angular/forms/signals';
import { isRefusal } from '../api/refusal';

/** A text's key and what goes into it. */
export interface FaultText {
  readonly key: string;
  readonly params?: Record<string, unknown>;
}

/** The parts of Zod's issues that a text needs. */
interface Issue {
  readonly code?: string;
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly params?: { readonly key?: string } | undefined;
}

/** Says in the reader's words what is wrong with a field: `faults.<rule>`. Zod's own messages are for developers. */
export function faultText(error: ValidationError): FaultText {
  if (isRefusal(error)) return error.key ? { key: `faults.rules.${error.key}` } : { key: 'faults.refused' };
  if (error.kind !== 'standardSchema') return { key: `faults.${error.kind}` };

  return issueText((error as StandardSchemaValidationError).issue as Issue);
}

/** The same of an issue of Zod's own. */
export function issueText({ code, origin, minimum, maximum, params }: Issue): FaultText {
  if (params?.key) return { key: `faults.rules.${params.key}` };
  if (code === 'too_small') return tooSmall(origin, minimum);
  if (code === 'too_big') return { key: origin === 'string' ? 'faults.tooLong' : 'faults.tooBig', params: { maximum } };
  return { key: code === 'invalid_type' ? 'faults.required' : 'faults.format' };
}

function tooSmall(origin: string | undefined, minimum: number | bigint | undefined): FaultText {
  if (origin !== 'string') return { key: 'faults.tooSmall', params: { minimum } };
  return (minimum ?? 1) <= 1 ? { key: 'faults.required' } : { key: 'faults.tooShort', params: { minimum } };
}
