import { Directive, effect, inject, input, TemplateRef, ViewContainerRef } from '@angular/core';
import type { Permission } from '@lms/contract/access';
import { Session } from './session';

/** Shows its content only to those who may: `<button *lmsCan="'course:write'">`. */
@Directive({ selector: '[lmsCan]' })
export class Can {
  readonly lmsCan = input.required<Permission>();

  private readonly session = inject(Session);
  private readonly content = inject<TemplateRef<unknown>>(TemplateRef);
  private readonly place = inject(ViewContainerRef);

  constructor() {
    effect(() => {
      this.place.clear();
      if (this.session.can(this.lmsCan())) this.place.createEmbeddedView(this.content);
    });
  }
}
