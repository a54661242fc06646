import { Component, computed, inject, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ActionField, ActionView } from '@lms/contract/sandbox/run';
import { RemedyFields } from './remedy-fields';

export type FieldValues = Record<string, unknown>;

/** What an act needs to be told, asked field by field as the server describes them. */
@Component({
  selector: 'lms-action-form',
  imports: [MatButtonModule, MatDialogModule, RemedyFields, TranslocoPipe],
  templateUrl: './action-form.html',
  styleUrl: './action-form.scss',
})
export class ActionForm {
  protected readonly action = inject<ActionView>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<ActionForm, FieldValues>>(MatDialogRef);

  protected readonly values = signal<FieldValues>(Object.fromEntries(this.action.fields.flatMap(startOf)));
  protected readonly missing = computed(() =>
    this.action.fields.filter((field) => field.required && isEmpty(this.values()[field.name])),
  );
  protected readonly tried = signal(false);

  /** More than fit on one screen as buttons. */
  protected isLong({ options }: ActionField): boolean {
    return options.length > LONG;
  }

  protected isMissing(field: ActionField): boolean {
    return this.tried() && this.missing().includes(field);
  }

  protected text(name: string): string {
    const value = this.values()[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  }

  protected has(name: string, option: string): boolean {
    const value = this.values()[name];
    return Array.isArray(value) && value.includes(option);
  }

  protected set(name: string, value: unknown): void {
    this.values.update((values) => ({ ...values, [name]: value }));
  }

  protected write(field: ActionField, event: Event): void {
    const { value } = event.target as HTMLInputElement;
    this.set(field.name, field.kind === 'number' && value !== '' ? Number(value) : value);
  }

  protected check(name: string, event: Event): void {
    this.set(name, (event.target as HTMLInputElement).checked);
  }

  protected toggle(name: string, option: string): void {
    const before = (this.values()[name] as string[] | undefined) ?? [];
    this.set(name, before.includes(option) ? before.filter((code) => code !== option) : [...before, option]);
  }

  protected send(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    if (this.missing().length === 0) this.dialog.close(this.values());
  }
}

const LONG = 8;

function startOf({ name, kind, options, required }: ActionField): [string, unknown][] {
  if (kind === 'choices') return [[name, []]];
  if (kind === 'yes-no') return [[name, false]];
  if (kind === 'remedy') return [[name, null]];
  if (kind === 'choice') return required && options.length === 1 ? [[name, options[0]?.code]] : [];
  return kind === 'number' || kind === 'date' ? [] : [[name, '']];
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
