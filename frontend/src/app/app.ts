import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Display } from './shell/display';

@Component({ selector: 'lms-root', imports: [RouterOutlet], template: '<router-outlet />' })
export class App {
  // Theme, contrast and text size hold for every page, from the first one on.
  protected readonly display = inject(Display);
}
