import { Component, computed, inject, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatButtonToggleModule } from '@angular/material/button-toggle';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatInputModule } from '@angular/material/input';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { NewInjection, ShiftView } from '@lms/contract/learning/shift';
import type { Injection, InjectionKind } from '@lms/contract/sandbox/injection';
import { outlinedFields } from '../../shared/ui/outlined-fields';

const KINDS: readonly InjectionKind[] = ['outage', 'message', 'case', 'urgent'];

/** What shall happen, and to whom. Closes with it, or with nothing. */
@Component({
  selector: 'lms-inject-dialog',
  imports: [MatButtonModule, MatButtonToggleModule, MatCheckboxModule, MatDialogModule, MatInputModule, TranslocoPipe],
  providers: [outlinedFields],
  templateUrl: './inject-dialog.html',
  styleUrl: './inject-dialog.scss',
})
export class InjectDialog {
  private readonly dialog = inject<MatDialogRef<InjectDialog, NewInjection>>(MatDialogRef);
  private readonly transloco = inject(TranslocoService);
  protected readonly shift = inject<ShiftView>(MAT_DIALOG_DATA);

  /** A case can come only where one is still held back. */
  protected readonly kinds = KINDS.filter((kind) => kind !== 'case' || this.shift.holdsBack);
  protected readonly working = this.shift.places.filter(({ state }) => state === 'working');
  protected readonly kind = signal<InjectionKind>('outage');
  protected readonly resource = signal(this.shift.resources[0]?.code ?? '');
  protected readonly minutes = signal(20);
  protected readonly from = signal(this.transloco.translate('learning.inject.fromExample'));
  protected readonly text = signal(this.transloco.translate('learning.inject.textExample'));
  protected readonly reason = signal(this.transloco.translate('learning.inject.reasonExample'));
  /** Nobody named: everybody. */
  protected readonly personIds = signal<readonly string[]>([]);

  private readonly injection = computed(() => this.written(this.kind()));
  protected readonly isReady = computed(() => this.injection() !== undefined && this.working.length > 0);

  /** What has been written so far; undefined while something is missing. */
  private written(kind: InjectionKind): Injection | undefined {
    const minutes = this.minutes();
    const [from, text, reason] = [this.from().trim(), this.text().trim(), this.reason().trim()];
    if (kind === 'message') return from && text ? { kind, from, text } : undefined;
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > 480) return undefined;
    if (kind === 'outage') return { kind, resource: this.resource(), minutes };
    return reason ? { kind, minutes, reason } : undefined;
  }

  protected toggle(id: string): void {
    this.personIds.update((ids) => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]));
  }

  protected send(event: Event): void {
    event.preventDefault();
    const injection = this.injection();
    if (!injection) return;
    const personIds = [...this.personIds()];
    this.dialog.close({ injection, ...(personIds.length > 0 && { personIds }) });
  }
}
