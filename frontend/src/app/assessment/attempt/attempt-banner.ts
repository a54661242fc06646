import { Component, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/ui/icon';

/** What stands between this window and a paper that can simply be answered; `here`: it has just come over. */
export type BannerState = 'elsewhere' | 'paused' | 'grace' | 'over' | 'offline' | 'here' | undefined;

/** Says above the question what is the matter, and what becomes of the answers. */
@Component({
  selector: 'lms-attempt-banner',
  imports: [Icon, MatButtonModule, TranslocoPipe],
  templateUrl: './attempt-banner.html',
  styleUrl: './attempt-banner.scss',
})
export class AttemptBanner {
  readonly state = input.required<BannerState>();
  /** The questions whose answers wait, as words. */
  readonly slots = input('');
  readonly retry = output();
  readonly dismiss = output();
}
