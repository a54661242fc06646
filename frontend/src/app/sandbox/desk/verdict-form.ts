import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MaterialView } from '@lms/contract/sandbox/material';
import { Verdict } from '@lms/contract/sandbox/terms';
import { Icon } from '../../shared/ui/icon';
import { noteOf } from './material-note';

const TONE: Partial<Record<string, string>> = {
  ok: 'ok',
  shared: 'ok',
  not_required: 'paused',
  expired: 'expired',
  missing: 'due',
};

/** What the trainee finds about one material: a verdict by key, and a note on what exactly is wrong. */
@Component({
  selector: 'lms-verdict-form',
  imports: [Icon, TranslocoPipe],
  templateUrl: './verdict-form.html',
  styleUrl: './verdict-form.scss',
})
export class VerdictForm {
  readonly material = input.required<MaterialView>();
  readonly editable = input(true);
  readonly judged = output<{ material: string; verdict: Verdict; note: string }>();

  /** Starts anew when the server tells another note, not whenever the run is read again. */
  protected readonly note = linkedSignal({
    source: computed(() => `${this.material().code}\n${noteOf(this.material())}`),
    computation: () => noteOf(this.material()),
  });

  /** One row of up to four; more stand in rows of three. */
  protected readonly columns = computed(() => {
    const { length } = this.material().allowedVerdicts;
    return length > 4 ? 3 : Math.max(1, length);
  });

  protected tone(code: string): string {
    return TONE[code] ?? 'overdue';
  }

  judge(code: string): void {
    if (!this.editable()) return;
    const verdict = Verdict.safeParse(code);
    if (verdict.success) this.judged.emit({ material: this.material().code, verdict: verdict.data, note: this.note() });
  }

  /** A changed note is kept with the verdict it explains. */
  protected keep(): void {
    const verdict = this.material().verdict;
    if (verdict && this.note() !== noteOf(this.material())) this.judge(verdict.code);
  }

  protected write(event: Event): void {
    this.note.set((event.target as HTMLTextAreaElement).value);
  }
}
