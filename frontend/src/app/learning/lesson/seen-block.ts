import { DestroyRef, Directive, ElementRef, inject, input, output } from '@angular/core';

/** Tells when a block has been on the screen: `<lms-lesson-block lmsSeen [name]="block.id" (seen)="…">`. */
@Directive({ selector: '[lmsSeen]' })
export class SeenBlock {
  readonly lmsSeen = input.required<string>();
  readonly seen = output<string>();

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // Seen: its lower half has come into the upper part of the window, where people read.
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.seen.emit(this.lmsSeen());
      },
      { rootMargin: '0px 0px -20% 0px', threshold: 0.5 },
    );
    observer.observe(element);
    inject(DestroyRef).onDestroy(() => {
      observer.disconnect();
    });
  }
}
