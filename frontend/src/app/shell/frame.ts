import { Component, computed, effect, inject, signal, viewChild, type ElementRef } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet, type ActivatedRouteSnapshot } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { filter, map } from 'rxjs';
import { Session } from '../shared/access/session';
import { Live } from '../shared/api/live';
import { Icon } from '../shared/ui/icon';
import { BottomBar } from './bottom-bar';
import { OfflineNotice } from './offline-notice';
import { CommandPalette } from './palette/command-palette';
import { Rail } from './rail';
import { TopBar } from './top-bar';

/**
 * What stands around a page: everything; only the top bar (`data: { frame: 'wide' }`) where a page brings its own way
 * around, as a lesson does; or (`'bare'`) nothing, for a desk or a running exam.
 */
type FrameKind = 'full' | 'wide' | 'bare';

@Component({
  selector: 'lms-frame',
  imports: [BottomBar, CommandPalette, Icon, OfflineNotice, Rail, RouterOutlet, TopBar, TranslocoPipe],
  templateUrl: './frame.html',
  styleUrl: './frame.scss',
})
export class Frame {
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly arrivals = this.router.events.pipe(filter((event) => event instanceof NavigationEnd));

  private path = pathOf(this.router.url);

  protected readonly me = this.session.me;
  protected readonly searching = signal(false);
  protected readonly kind = toSignal(this.arrivals.pipe(map(() => frameOf(this.router.routerState.snapshot.root))), {
    initialValue: frameOf(this.router.routerState.snapshot.root),
  });
  protected readonly hasRail = computed(() => this.me() !== undefined && this.kind() === 'full');

  constructor() {
    this.arrivals.pipe(takeUntilDestroyed()).subscribe(({ urlAfterRedirects }) => this.arrive(urlAfterRedirects));
    const live = inject(Live);
    effect(() => {
      if (this.me()) live.open();
      else live.close();
    });
    // A public page asks too, to show a signed-in reader their own frame; without an answer it stays public.
    this.session.load().catch(() => undefined);
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.focusPage();
  }

  /** On a new page the focus goes to its heading, as if it had been loaded; filters and pages of a list leave it be. */
  private arrive(url: string): void {
    const path = pathOf(url);
    if (path !== this.path) setTimeout(() => this.focusPage());
    this.path = path;
  }

  private focusPage(): void {
    const page = this.main().nativeElement;
    const target = page.querySelector('h1') ?? page;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }
}

const pathOf = (url: string) => url.split(/[?#]/)[0] ?? '';

function frameOf(root: ActivatedRouteSnapshot): FrameKind {
  let route = root;
  while (route.firstChild) route = route.firstChild;
  const wanted: unknown = route.data.frame;
  return wanted === 'bare' || wanted === 'wide' ? wanted : 'full';
}
