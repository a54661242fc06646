import { linkedSignal, type Resource, type Signal } from '@angular/core';

/**
 * What a resource holds, or held until the answer to a new question arrives: a list does not blink when a letter is
 * typed, nor home when there is news. After a failure it holds nothing.
 */
export function latest<T>(resource: Resource<T | undefined>): Signal<T | undefined> {
  return linkedSignal<{ value: T | undefined; isAsking: boolean }, T | undefined>({
    source: () => ({ value: resource.hasValue() ? resource.value() : undefined, isAsking: resource.isLoading() }),
    computation: ({ value, isAsking }, previous) => value ?? (isAsking ? previous?.value : undefined),
  });
}
