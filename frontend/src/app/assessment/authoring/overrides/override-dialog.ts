import { Component, computed, inject, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  type NewQuizOverride,
  type QuizOverrideTargets,
  type QuizOverrideView,
} from '@lms/contract/assessment/quiz-override';
import { latest } from '../../../shared/api/latest';
import { problemOf } from '../../../shared/api/problem';
import { Icon } from '../../../shared/ui/icon';
import { OverrideClient } from './override-client';
import { boxesOf, faultsIn, nameOf, type RuleBoxes, rulesIn } from './override-form';

export interface OverrideOrder {
  quizId: string;
  /** None: a new one. */
  override?: QuizOverrideView;
}

type Target = QuizOverrideTargets['items'][number];

/** Whom other rules hold for, which, and why. The candidates read the reason. */
@Component({
  selector: 'lms-override-dialog',
  imports: [Icon, MatButtonModule, MatDialogModule, TranslocoPipe],
  templateUrl: './override-dialog.html',
  styleUrl: './override-dialog.scss',
})
export class OverrideDialog {
  private readonly dialog = inject<MatDialogRef<OverrideDialog, QuizOverrideView>>(MatDialogRef);
  private readonly client = inject(OverrideClient);
  protected readonly order = inject<OverrideOrder>(MAT_DIALOG_DATA);

  protected readonly name = this.order.override ? nameOf(this.order.override) : '';
  protected readonly extras = ['none', 'minutes', 'factor'] as const;
  protected readonly search = signal('');
  private readonly results = this.client.targets(this.search);
  protected readonly found = latest(this.results);
  protected readonly target = signal<Target | undefined>(undefined);
  protected readonly boxes = signal<RuleBoxes>(boxesOf(this.order.override?.rules));
  protected readonly reason = signal(this.order.override?.reason ?? '');
  protected readonly isBusy = signal(false);
  protected readonly isTried = signal(false);
  protected readonly refusal = signal<string | undefined>(undefined);

  /** What still stands against it, by the name of the field. */
  protected readonly faults = computed(() =>
    faultsIn({ ...this.whose(), rules: rulesIn(this.boxes()), reason: this.reason() }),
  );

  protected has(name: string): boolean {
    return this.isTried() && this.faults().has(name);
  }

  protected set(change: Partial<RuleBoxes>): void {
    this.boxes.update((boxes) => ({ ...boxes, ...change }));
  }

  protected setExtra(value: string): void {
    const extra = this.extras.find((one) => one === value);
    if (extra) this.set({ extra });
  }

  protected pick(target: Target): void {
    this.target.set(target);
    this.search.set('');
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.isTried.set(true);
    if (this.faults().size > 0 || this.isBusy()) return;
    this.isBusy.set(true);
    this.refusal.set(undefined);
    try {
      this.dialog.close(await this.store());
    } catch (error) {
      // Said in the dialog, with what was written still there.
      const { code } = problemOf(error);
      this.refusal.set(code === 'conflict' ? 'quizzing.overrides.twin' : `problems.${code}`);
    } finally {
      this.isBusy.set(false);
    }
  }

  private store(): Promise<QuizOverrideView> {
    const { quizId, override } = this.order;
    const about = { rules: rulesIn(this.boxes()), reason: this.reason().trim() };
    if (override) return this.client.change(override.id, { ...about, version: override.version });
    return this.client.create(quizId, { ...this.whose(), ...about });
  }

  /** Whose they already are never changes, so that of a known one is not asked. */
  private whose(): Pick<NewQuizOverride, 'personId' | 'groupId'> {
    const { kind, id = null } = this.target() ?? {};
    if (this.order.override) return { personId: this.order.override.id, groupId: null };
    return kind === 'person' ? { personId: id, groupId: null } : { personId: null, groupId: id };
  }
}
