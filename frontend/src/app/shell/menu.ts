import { Component, input } from '@angular/core';
import { ClosesOnArrival } from './closes-on-arrival';

/**
 * A panel under a button of the top bar. The browser's own popover opens it, closes it on Escape or a click beside it,
 * and gives the focus back. Content marked `face` is the button's face; a button inside closes the panel with
 * `popovertarget="<name>" popovertargetaction="hide"`.
 */
@Component({
  selector: 'lms-menu',
  imports: [ClosesOnArrival],
  template: `
    <button type="button" class="face" [attr.popovertarget]="name()" [attr.aria-label]="label()">
      <ng-content select="[face]" />
    </button>
    <div popover lmsClosesOnArrival class="panel" [id]="name()"><ng-content /></div>
  `,
  styleUrl: './menu.scss',
})
export class Menu {
  /** Unique on the page. */
  readonly name = input.required<string>();
  readonly label = input<string>();
}
