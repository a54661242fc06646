import { LiveAnnouncer } from '@angular/cdk/a11y';
import { CdkDrag, CdkDropList } from '@angular/cdk/drag-drop';
import { afterNextRender, Component, computed, DOCUMENT, inject, Injector, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { Localized } from '@lms/contract/common';
import { Icon } from '../../../shared/ui/icon';
import { DRAG_DELAY } from '../../../shared/ui/item-player/card-drag';
import { WordsPair } from '../words-pair';
import { FaultLine } from './fault-line';
import {
  cornersIn,
  cornersText,
  freeId,
  type Named,
  namedIn,
  parametersIn,
  parametersText,
  settledIn,
  settledText,
} from './field-values';
import { RowHead } from './row-head';
import { SettledField } from './settled-field';
import type { Field, Row } from './item-fields';
import type { ItemFault, ItemFaults } from './item-faults';

const NO_WORDS: Localized = { 'zh-CN': '', en: '' };

/** Fields of a thing, one below the other, each with what is wrong about it; lists hold fields of their own. */
@Component({
  selector: 'lms-field-list',
  imports: [
    ...[CdkDrag, CdkDropList, FaultLine, Icon, MatButtonModule],
    ...[RowHead, SettledField, TranslocoPipe, WordsPair],
  ],
  templateUrl: './field-list.html',
  styleUrl: './field-list.scss',
})
export class FieldList {
  readonly fields = input.required<readonly Field[]>();
  readonly value = input.required<Row>();
  readonly faults = input.required<ItemFaults>();
  /** Where the thing lies in the item: `gaps.0.`, or nothing. */
  readonly path = input('');
  /** What a computed item draws, for places that may take it. */
  readonly parameters = input<Row>({});
  readonly changed = output<Row>();

  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly announcer = inject(LiveAnnouncer);
  private readonly transloco = inject(TranslocoService);

  protected readonly delay = DRAG_DELAY;
  protected readonly idOf = idOf;
  protected readonly rows = computed(() =>
    this.fields().map((field) => {
      const name = `f-${(this.path() + field.key).replaceAll('.', '-')}`;
      const fault = this.faultAt(field.key);
      const word = field.key === 'text' && !ASKING.test(this.path()) ? 'words' : field.key;
      return { field, name, word, fault, faultId: fault && `${name}-fault` };
    }),
  );

  protected words(key: string): Localized {
    return (this.value()[key] as Localized | undefined) ?? NO_WORDS;
  }

  protected list(key: string): readonly Row[] {
    return (this.value()[key] as readonly Row[] | undefined) ?? [];
  }

  protected group(key: string): Row {
    return (this.value()[key] as Row | undefined) ?? {};
  }

  protected named(key: string): Named[] {
    return namedIn(this.value()[key]);
  }

  protected text({ kind, key }: Field): string {
    const value = this.value()[key];
    switch (kind) {
      case 'lines':
        return Array.isArray(value) ? value.join('\n') : '';
      case 'points':
        return cornersText(value);
      case 'parameters':
        return parametersText(value);
      default:
        return settledText(value);
    }
  }

  protected write({ kind, key }: Field, text: string): void {
    this.set(key, readAs(kind, key, text));
  }

  protected setWords(key: string, words: Localized, isOptional?: boolean): void {
    this.set(key, isOptional && words['zh-CN'] === '' && words.en === '' ? undefined : words);
  }

  protected setNumber(key: string, text: string, isOptional?: boolean): void {
    this.set(key, text === '' && isOptional ? undefined : Number(text));
  }

  protected pair(key: string, from: string, to: string): void {
    const pairs = Object.entries({ ...this.group(key), [from]: to }).filter(([, chosen]) => chosen !== '');
    this.set(key, Object.fromEntries(pairs));
  }

  protected toggle(key: string, option: string, options: readonly string[]): void {
    const chosen = new Set(this.value()[key] as readonly string[]);
    if (!chosen.delete(option)) chosen.add(option);
    this.set(
      key,
      options.filter((one) => chosen.has(one)),
    );
  }

  protected has(key: string, option: string): boolean {
    return ((this.value()[key] as readonly string[] | undefined) ?? []).includes(option);
  }

  protected add({ key, start }: Extract<Field, { kind: 'list' }>): void {
    const rows = this.list(key);
    const isNamed = rows.length === 0 ? NAMED.has(key) : 'id' in (rows[0] ?? {});
    this.set(key, [...rows, { ...(isNamed && { id: freeId(rows) }), ...start }]);
  }

  /** @param focus the button that stays in hand, at its new place. */
  protected move(key: string, from: number, to: number, focus?: string): void {
    const rows = [...this.list(key)];
    if (from === to) return;
    rows.splice(to, 0, ...rows.splice(from, 1));
    this.set(key, rows);
    const name = this.transloco.translate(`questions.path.${key}`);
    const said = { name, id: idOf(rows[to]) ?? from + 1, place: to + 1, count: rows.length };
    void this.announcer.announce(this.transloco.translate('questions.edit.moved', said), 'polite');
    if (focus) afterNextRender(() => this.document.getElementById(focus)?.focus(), { injector: this.injector });
  }

  protected change(key: string, at: number, row: Row): void {
    this.set(
      key,
      this.list(key).map((one, index) => (index === at ? row : one)),
    );
  }

  protected remove(key: string, at: number): void {
    this.set(
      key,
      this.list(key).filter((_, index) => index !== at),
    );
  }

  protected async choosePicture(key: string, file: File | undefined): Promise<void> {
    if (!file) return;
    const source = await dataUri(file);
    const { width, height } = await sizeOf(source);
    this.set(key, { ...this.group(key), alt: this.group(key).alt ?? NO_WORDS, source, width, height });
  }

  protected set(key: string, value: unknown): void {
    const { [key]: _, ...others } = this.value();
    this.changed.emit(value === undefined ? others : { ...this.value(), [key]: value });
  }

  /** The fault of a field itself, and of what lies in it where nothing below shows it. */
  private faultAt(key: string): ItemFault | undefined {
    const path = this.path() + key;
    const inner = [...this.faults()].find(
      ([at]) => at === path || (/^(zh|zh-CN|en|source)$/.test(at.slice(path.length + 1)) && at.startsWith(`${path}.`)),
    );
    return inner?.[1];
  }
}

const idOf = (row: Row | undefined): string | undefined => (typeof row?.id === 'string' ? row.id : undefined);

/** Where a text asks: at the question itself and at a part of a case. Elsewhere it is what a thing says. */
const ASKING = /^(parts\.\d+\.)?$/;

/** Lists whose things are named by ids, which answers are made of. */
const NAMED = new Set(['choices', 'left', 'right', 'categories', 'cards', 'gaps', 'words', 'regions', 'parts']);

function readAs(kind: Field['kind'], key: string, text: string): unknown {
  switch (kind) {
    case 'lines':
      return text.split('\n').filter((one) => one.trim() !== '');
    case 'points':
      return cornersIn(text);
    case 'parameters':
      return parametersIn(text);
    default:
      return key === 'expression' ? text : settledIn(text);
  }
}

const dataUri = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(typeof reader.result === 'string' ? reader.result : '');
    };
    reader.onerror = () => {
      reject(reader.error ?? new Error('unreadable'));
    };
    reader.readAsDataURL(file);
  });

/** A drawing without a size of its own counts as wide as it is usually shown. */
const sizeOf = (source: string): Promise<{ width: number; height: number }> =>
  new Promise((resolve) => {
    const image = new Image();
    const done = () => {
      resolve({ width: image.naturalWidth || 800, height: image.naturalHeight || 600 });
    };
    image.onload = done;
    image.onerror = done;
    image.src = source;
  });
