import { Component, input } from '@angular/core';

/** Says on every part of the desk that nobody here is real. */
@Component({
  selector: 'lms-watermark',
  template: `
    <svg width="100%" height="100%">
      <defs>
        <pattern id="lms-watermark" width="400" height="240" patternUnits="userSpaceOnUse">
          <text x="20" y="120" transform="rotate(-20 160 100)">{{ text() }}</text>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#lms-watermark)" />
    </svg>
  `,
  styleUrl: './watermark.scss',
  host: { 'aria-hidden': 'true' },
})
export class Watermark {
  readonly text = input.required<string>();
}
