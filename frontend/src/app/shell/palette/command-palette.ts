import {
  Component,
  computed,
  debounced,
  effect,
  inject,
  linkedSignal,
  model,
  signal,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { LanguageStore } from '../../shared/api/language';
import { Icon } from '../../shared/ui/icon';
import type { IconName } from '../../shared/ui/icons';
import { Navigation } from '../navigation';
import { PaletteClient } from './palette-client';

/** Something the palette can go to. */
interface Target {
  readonly label: string;
  readonly note?: string;
  readonly icon: IconName;
  readonly link: string;
}

/** How long the typist must rest before the server is asked. */
const PAUSE = 150;

/** Goes to a page or a course by a few letters of its name: Ctrl K, type, Enter. */
@Component({
  selector: 'lms-command-palette',
  imports: [Icon, TranslocoPipe],
  templateUrl: './command-palette.html',
  styleUrl: './command-palette.scss',
})
export class CommandPalette {
  readonly open = model.required<boolean>();

  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  private readonly router = inject(Router);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(LanguageStore);
  private readonly navigation = inject(Navigation);

  protected readonly typed = signal('');
  private readonly rested = debounced(this.typed, PAUSE);
  protected readonly courses = inject(PaletteClient).courses(computed(() => this.rested.value()));

  private readonly pages = computed<Target[]>(() => {
    const language = this.language.current();
    const typed = this.typed().trim().toLowerCase();
    return this.navigation
      .places()
      .map(({ key, icon, link }) => ({
        label: this.transloco.translate(`shell.places.${key}`, {}, language),
        icon,
        link,
      }))
      .filter(({ label }) => label.toLowerCase().includes(typed));
  });

  protected readonly targets = computed<Target[]>(() => [
    ...this.pages(),
    ...this.found().map(({ id, code, title, summary }): Target => ({
      label: `${code} ${title}`,
      note: summary,
      icon: 'book',
      link: `/learn/courses/${id}`,
    })),
  ]);
  /** Which target Enter goes to; the first again whenever the list changes. */
  protected readonly chosen = linkedSignal({ source: this.targets, computation: () => 0 });
  protected readonly nothing = computed(
    () => this.targets().length === 0 && !this.courses.isLoading() && this.typed().trim() !== '',
  );

  constructor() {
    effect(() => {
      const dialog = this.dialog().nativeElement;
      if (this.open()) dialog.showModal();
      else dialog.close();
    });
  }

  protected move(by: number, event: Event): void {
    event.preventDefault();
    const count = this.targets().length;
    if (count > 0) this.chosen.update((index) => (index + by + count) % count);
  }

  protected async go(target: Target | undefined): Promise<void> {
    if (!target) return;
    this.open.set(false);
    await this.router.navigateByUrl(target.link);
  }

  /** A click beside the panel lands on the dialog itself. */
  protected closeBeside(event: MouseEvent): void {
    if (event.target === this.dialog().nativeElement) this.open.set(false);
  }

  protected forget(): void {
    this.typed.set('');
    this.open.set(false);
  }

  private found() {
    return this.courses.error() ? [] : (this.courses.value()?.items ?? []);
  }
}
