import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../shared/ui/icon';
import { ClosesOnArrival } from './closes-on-arrival';
import { Navigation } from './navigation';
import { Rail } from './rail';

/** What fits under a thumb: the first place of each section, the whole rail behind the last button. */
const SLOTS = 4;

@Component({
  selector: 'lms-bottom-bar',
  imports: [ClosesOnArrival, Icon, Rail, RouterLink, RouterLinkActive, TranslocoPipe],
  templateUrl: './bottom-bar.html',
  styleUrl: './bottom-bar.scss',
})
export class BottomBar {
  private readonly navigation = inject(Navigation);

  protected readonly places = computed(() =>
    this.navigation
      .sections()
      .flatMap(({ places }) => places.slice(0, 1))
      .slice(0, SLOTS),
  );
}
