import { Component, computed, input, output, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MaterialView } from '@lms/contract/sandbox/material';
import type { Verdict } from '@lms/contract/sandbox/terms';
import { Icon } from '../../shared/ui/icon';
import type { IconName } from '../../shared/ui/icons';
import { StatusChip } from '../../shared/ui/status-chip';
import { VerdictForm } from './verdict-form';

const ICON: Record<MaterialView['icon'], IconName> = {
  id: 'id-card',
  photo: 'photo',
  file: 'file',
  share: 'share',
  form: 'rules',
};

/** The materials the guide lists, and what the trainee has found about each. */
@Component({
  selector: 'lms-materials-pane',
  imports: [Icon, StatusChip, TranslocoPipe, VerdictForm],
  templateUrl: './materials-pane.html',
  styleUrl: './materials-pane.scss',
})
export class MaterialsPane {
  readonly materials = input.required<readonly MaterialView[]>();
  readonly current = input<string>();
  readonly guideNote = input('');
  /** The material that the guided mode points at. */
  readonly next = input<string | null>();
  readonly editable = input(true);

  readonly opened = output<string>();
  readonly judged = output<{ material: string; verdict: Verdict; note: string }>();

  private readonly form = viewChild(VerdictForm);

  protected readonly icons = ICON;
  protected readonly faulty = computed(
    () => this.materials().filter(({ status }) => status === 'overdue' || status === 'expired').length,
  );

  /** Presses the verdict of that number for the open material, with what is written beside it; says whether there is one. */
  judge(index: number): boolean {
    const form = this.form();
    const verdict = form?.material().allowedVerdicts[index];
    if (verdict) form.judge(verdict.code);
    return verdict !== undefined;
  }

  /** What is still to be done with a material: look at the paper, or verify what it would prove. */
  protected openWord({ provided }: MaterialView): string {
    return provided ? 'sandbox.materials.unchecked' : 'sandbox.materials.unverified';
  }
}
