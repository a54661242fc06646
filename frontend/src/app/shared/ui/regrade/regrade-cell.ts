import { Directive, input } from '@angular/core';

/** What a cell of a regrade shows, typed by an example: `<ng-template #who [lmsRegradeCell]="line" let-line>`. */
@Directive({ selector: 'ng-template[lmsRegradeCell]' })
export class RegradeCell<T> {
  readonly lmsRegradeCell = input.required<T | undefined>();

  static ngTemplateContextGuard<T>(_: RegradeCell<T>, context: unknown): context is { $implicit: T } {
    return context !== undefined;
  }
}
