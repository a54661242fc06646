import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CaseView } from '@lms/contract/sandbox/case';
import { Chip } from '../../shared/ui/chip';
import { DayPipe } from '../../shared/ui/dates';
import { Icon } from '../../shared/ui/icon';
import { Clipboard } from '@angular/cdk/clipboard';
import { LAMP_ICON, LAMP_TONE } from './tones';

/** Whose case it is, what it is about and how far it has come. */
@Component({
  selector: 'lms-case-head',
  imports: [Chip, DayPipe, Icon, TranslocoPipe],
  templateUrl: './case-head.html',
  styleUrl: './case-head.scss',
})
export class CaseHead {
  readonly case = input.required<CaseView>();
  /** Whether the post may verify who is at the window. */
  readonly canVerify = input(false);

  readonly verified = output<string>();
  readonly situationChosen = output<{ situation: string; option: string }>();

  private readonly clipboard = inject(Clipboard);

  protected readonly copied = signal(false);
  protected readonly tones = LAMP_TONE;
  protected readonly icons = LAMP_ICON;
  protected readonly limit = computed(() => this.case().limits[0]);
  protected readonly step = computed(() => {
    const { steps } = this.case();
    const at = steps.findIndex(({ state }) => state === 'current');
    return at < 0 ? undefined : { number: at + 1, of: steps.length, label: steps[at]?.label ?? '' };
  });

  protected copy(): void {
    this.copied.set(this.clipboard.copy(this.case().caseNo));
  }
}
