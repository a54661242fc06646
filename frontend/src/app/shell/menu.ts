import { Component, inject, input, viewChild, type ElementRef } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationStart, Router } from '@angular/router';
import { filter } from 'rxjs';

/**
 * A panel under a button of the top bar. The browser's own popover opens it, closes it on Escape or a click beside it,
 * and gives the focus back. Content marked `button` is the button's face.
 */
@Component({
  selector: 'lms-menu',
  template: `
    <button type="button" class="face" [attr.popovertarget]="name()" [attr.aria-label]="label()">
      <ng-content select="[face]" />
    </button>
    <div #panel popover class="panel" [id]="name()" (click)="close()"><ng-content /></div>
  `,
  styleUrl: './menu.scss',
})
export class Menu {
  /** Unique on the page. */
  readonly name = input.required<string>();
  readonly label = input<string>();

  private readonly panel = viewChild.required<ElementRef<HTMLElement>>('panel');

  constructor() {
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationStart),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.close());
  }

  protected close(): void {
    this.panel().nativeElement.hidePopover();
  }
}
