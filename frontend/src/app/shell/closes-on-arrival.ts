import { Directive, ElementRef, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationSkipped, NavigationStart, Router } from '@angular/router';
import { filter } from 'rxjs';

/** A popover that closes when one of its links is followed, also when that link leads to the page one is on. */
@Directive({ selector: '[lmsClosesOnArrival]' })
export class ClosesOnArrival {
  private readonly popover = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationStart || event instanceof NavigationSkipped),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.popover.hidePopover());
  }
}
