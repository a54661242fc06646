import type { FieldTree, TreeValidationResult, ValidationError, WithOptionalFieldTree } from '@angular/forms/signals';
import { problemOf, type Problem } from './problem';

/** What a form learns when the server refuses it: said at the field it is about, else at the form. */
export interface Refusal extends ValidationError {
  readonly kind: 'refused';
  readonly problem: Problem;
  /** Names the rule that was broken, where the server named one. */
  readonly key?: string;
}

/** Turns a failed request into a form's own errors: `catch (error) { return refusalsIn(error, form) }` in its action. */
export function refusalsIn<T>(error: unknown, form: FieldTree<T>): TreeValidationResult {
  const problem = problemOf(error);
  const faults: WithOptionalFieldTree<Refusal>[] = problem.errors.flatMap(({ pointer, detail, key }) => {
    const fieldTree = fieldAt(form, pointer);
    return fieldTree ? [{ kind: 'refused', problem, message: detail, key, fieldTree }] : [];
  });
  const whole: Refusal = { kind: 'refused', problem };
  return faults.length > 0 ? faults : whole;
}

export const isRefusal = <E extends ValidationError>(error: E): error is E & Refusal => error.kind === 'refused';

/** The field that a JSON pointer (`#/appointment/from`) names. */
function fieldAt<T>(form: FieldTree<T>, pointer: string | undefined): FieldTree<unknown> | undefined {
  const steps = pointer?.replace(/^#?\//, '').split('/').filter(Boolean) ?? [];
  if (steps.length === 0) return undefined;
  return steps.reduce<FieldTree<unknown> | undefined>(
    (field, step) => (field as unknown as Record<string, FieldTree<unknown>> | undefined)?.[step],
    form,
  );
}
