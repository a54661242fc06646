import { Component, computed, type ElementRef, inject, linkedSignal, signal, viewChildren } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../shared/ui/icon';
import type { IconName } from '../../shared/ui/icons';
import { KeyPreference } from './key-preference';

/** One thing that can be done or opened from the palette. */
export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly icon: IconName;
  readonly shortcut?: string | null;
  /** Why it can't be done now. */
  readonly why?: string | null;
}

/** Every act and every place of the desk, found by typing. */
@Component({
  selector: 'lms-command-palette',
  imports: [Icon, TranslocoPipe],
  templateUrl: './command-palette.html',
  styleUrl: './command-palette.scss',
})
export class CommandPalette {
  private readonly entries = inject<readonly PaletteEntry[]>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<CommandPalette, string>>(MatDialogRef);
  protected readonly keys = inject(KeyPreference);

  private readonly rows = viewChildren<ElementRef<HTMLElement>>('row');

  protected readonly search = signal('');
  protected readonly found = computed(() => {
    const words = this.search().trim().toLowerCase().split(/\s+/);
    return this.entries.filter(({ label, group, id }) => {
      const text = `${label} ${group} ${id}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
  });
  protected readonly at = linkedSignal({ source: this.found, computation: () => 0 });

  protected type(event: Event): void {
    this.search.set((event.target as HTMLInputElement).value);
  }

  protected move(by: number, event: Event): void {
    event.preventDefault();
    const count = this.found().length;
    if (count === 0) return;
    this.at.update((at) => (at + by + count) % count);
    this.rows()[this.at()]?.nativeElement.scrollIntoView({ block: 'nearest' });
  }

  protected choose(entry = this.found()[this.at()]): void {
    if (entry) this.dialog.close(entry.id);
  }
}
