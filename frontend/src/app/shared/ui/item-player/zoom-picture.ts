import { Component, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon';

/** A picture of a question: as wide as there is room, and on request as large as the window, there twice as large again. */
@Component({
  selector: 'lms-zoom-picture',
  imports: [Icon, MatButtonModule, TranslocoPipe],
  templateUrl: './zoom-picture.html',
  styleUrl: './zoom-picture.scss',
})
export class ZoomPicture {
  readonly source = input.required<string>();
  readonly alt = input.required<string>();

  protected readonly isLarge = signal(false);
}
