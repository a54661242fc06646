import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ModeOffer } from '@lms/contract/sandbox/scenario';
import { InstantPipe } from '../../shared/ui/dates';
import { Icon } from '../../shared/ui/icon';

/** The ways a scenario can be run, each with what it means or why it is closed now. */
@Component({
  selector: 'lms-mode-list',
  imports: [Icon, InstantPipe, TranslocoPipe],
  templateUrl: './mode-list.html',
  styleUrl: './mode-list.scss',
  host: { role: 'group' },
})
export class ModeList {
  readonly modes = input.required<readonly ModeOffer[]>();
  readonly busy = input(false);
  /** Whether there is room to say what each mode means. */
  readonly detailed = input(false);

  readonly started = output<ModeOffer>();

  protected readonly hint = computed(() => (this.detailed() ? 'sandbox.modeAbout.' : 'sandbox.modeHint.'));

  protected start(offer: ModeOffer): void {
    if (offer.available && !this.busy()) this.started.emit(offer);
  }
}
