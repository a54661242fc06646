import { afterRenderEffect, Component, computed, effect, ElementRef, inject, input } from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { toSignal } from '@angular/core/rxjs-interop';
import { TranslocoPipe } from '@jsverse/transloco';
import { Chip } from '../../shared/ui/chip';
import { DayPipe } from '../../shared/ui/dates';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { PageHeader } from '../../shared/ui/page-header';
import { PageTitle } from '../../shared/ui/page-title';
import { Skeleton } from '../../shared/ui/skeleton';
import { LawClient } from '../law-client';

/** One law: what each article means for the work, with the marks of how it was read. `#article-32` leads to an article. */
@Component({
  selector: 'lms-law-page',
  imports: [Chip, DayPipe, ErrorState, Icon, PageHeader, RouterLink, Skeleton, TranslocoPipe],
  templateUrl: './law-page.html',
  styleUrl: './law-page.scss',
})
export class LawPage {
  readonly lawId = input.required<string>();

  private readonly title = inject(PageTitle);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment);

  protected readonly law = inject(LawClient).law(this.lawId);
  protected readonly loaded = computed(() => (this.law.hasValue() ? this.law.value() : undefined));
  /** The article the address points at. */
  protected readonly pointed = computed(() => this.fragment()?.replace(/^article-/, ''));

  constructor() {
    effect(() => {
      const law = this.loaded();
      if (law) this.title.name(law.title);
    });
    // The router scrolled before the law was there.
    afterRenderEffect(() => {
      const pointed = this.pointed();
      if (!this.loaded() || !pointed) return;
      this.host.nativeElement.querySelector(`#article-${CSS.escape(pointed)}`)?.scrollIntoView({ block: 'center' });
    });
  }
}
