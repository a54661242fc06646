import { Component, input } from '@angular/core';
import type { PageBlock } from '@lms/contract/sandbox/material';

type Photo = Extract<PageBlock, { kind: 'photo' }>;

/** A person who does not exist, drawn as an identity photo. The ground's colour is what the clerk has to look at. */
@Component({
  selector: 'lms-portrait',
  template: `
    <svg viewBox="0 0 90 120" role="img" [attr.aria-label]="label()">
      <rect class="ground" [class]="background()" width="90" height="120" />
      @if (person() === 'woman') {
        <path class="hair" d="M24 92c-4-24-4-66 21-66s25 42 21 66z" />
      } @else {
        <path class="hair" d="M29 52c-2-20 6-27 16-27s18 7 16 27z" />
      }
      <path class="coat" d="M9 120c1-22 15-31 36-31s35 9 36 31z" />
      <path class="skin" d="M38 76h14v14c-4 5-10 5-14 0z" />
      <ellipse class="skin" cx="45" cy="57" rx="15.500" ry="20" />
      <path class="hair" d="M29 54c0-16 6-24 16-24s16 8 16 24c-4-3-7-9-8-13-7 6-17 6-22 5-1 3-1 5-2 8z" />
    </svg>
  `,
  styleUrl: './portrait.scss',
})
export class Portrait {
  readonly background = input.required<Photo['background']>();
  readonly person = input.required<Photo['person']>();
  readonly label = input.required<string>();
}
