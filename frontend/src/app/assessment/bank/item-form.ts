import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  model,
  signal,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Item, KNOWLEDGE_AREAS } from '@lms/contract/assessment/item';
import type { Localized } from '@lms/contract/common';
import type { Problem } from '../../shared/api/problem';
import { Icon } from '../../shared/ui/icon';
import { FaultLine } from './editor/fault-line';
import { faultsOf, withoutOpen, withRefused } from './editor/item-faults';
import { ItemEditor } from './editor/item-editor';
import { namedPath } from './item-facts';
import { PathTextPipe } from './path-text';
import { DIFFICULTIES } from './question-filter';
import { WordsPair } from './words-pair';

/** More faults than these are not listed at the top; each still stands at its field. */
const MOST_LISTED = 6;
const NO_WORDS: Localized = { 'zh-CN': '', en: '' };

/** Everything that a question says, with what the server found wrong about it. */
@Component({
  selector: 'lms-item-form',
  imports: [FaultLine, Icon, ItemEditor, MatButtonModule, PathTextPipe, TranslocoPipe, WordsPair],
  templateUrl: './item-form.html',
  styleUrl: './item-form.scss',
})
export class ItemForm {
  readonly item = model.required<Item>();
  readonly problem = input<Problem>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);

  protected readonly areas = KNOWLEDGE_AREAS;
  protected readonly difficulties = DIFFICULTIES;
  protected readonly none = NO_WORDS;
  protected readonly tags = computed(() => this.item().tags.join('，'));
  /** Whether it was tried to save: from then on what is not filled in is wrong, too. */
  private readonly isTried = signal(false);
  private readonly all = computed(() => withRefused(faultsOf(this.item()), this.problem()?.errors ?? []));
  protected readonly faults = computed(() => (this.isTried() ? this.all() : withoutOpen(this.all())));
  protected readonly listed = computed(() => (this.isTried() ? [...this.faults()] : []).slice(0, MOST_LISTED));
  /** Points of a case are those of its parts; of what people mark, those of the guide. */
  protected readonly hasPoints = computed(
    () => !['case', 'description', 'essay', 'file-upload'].includes(this.item().type),
  );
  protected readonly textFault = computed(() => this.faults().get('text') ?? this.faults().get('text.zh-CN'));
  protected readonly pointsFault = computed(() => this.faults().get('points'));

  /** Whether it can be sent; where not, says what is wrong and goes to the first such field. */
  check(): boolean {
    this.isTried.set(true);
    const isSound = faultsOf(this.item()).size === 0;
    if (!isSound) afterNextRender(() => this.seek(), { injector: this.injector });
    return isSound;
  }

  private seek(): void {
    const page = this.host.nativeElement;
    (page.querySelector<HTMLElement>('[aria-invalid="true"]') ?? page.querySelector<HTMLElement>('.banner'))?.focus();
  }

  /** Things of a list by the ids that the author sees. */
  protected named(path: string): string {
    return namedPath(this.item(), path);
  }

  protected set(change: Partial<Item>): void {
    this.item.update((item) => ({ ...item, ...change }) as Item);
  }

  protected setTags(text: string): void {
    this.set({ tags: text.split(/[,，]/).map((tag) => tag.trim()) });
  }

  protected setNumber(field: 'points' | 'difficulty', text: string): void {
    this.set({ [field]: Number(text) });
  }

  protected setName(name: string): void {
    this.set({ name: name.trim() || undefined });
  }

  protected setArea(area: string): void {
    this.set({ area: area as Item['area'] });
  }

  protected setHint(at: number, hint: Localized): void {
    this.set({ hints: this.item().hints.map((one, index) => (index === at ? hint : one)) });
  }

  protected addHint(): void {
    this.set({ hints: [...this.item().hints, NO_WORDS] });
  }

  protected setBasis(at: number, field: 'law' | 'article' | 'version', value: string): void {
    const basis = this.item().basis.map((one, index) => (index === at ? { ...one, [field]: value || undefined } : one));
    this.set({ basis });
  }

  protected addBasis(): void {
    this.set({ basis: [...this.item().basis, { law: '', article: '' }] });
  }

  protected removeBasis(at: number): void {
    this.set({ basis: this.item().basis.filter((_, index) => index !== at) });
  }
}
